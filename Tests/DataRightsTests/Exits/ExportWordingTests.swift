import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

struct ExportWordingTests {
  private typealias Words = (status: String?, ending: String?, isPaid: String?, frozen: String?, stage: OrderStage)

  private static let words: [Words] = [
    ("FINISH", "buyer_accept_goods", "true", "0", .completed), ("finish", nil, nil, nil, .completed),
    ("FINISH", "buyer_cancel_notpay_order", "false", "0", .cancelled), ("FINISH", nil, "false", "0", .cancelled),
    ("FINISH", "some_new_reason", "true", "0", .completed), ("WAIT_BUYER_ACCEPT_GOODS", nil, "true", "0", .inTransit),
    ("WAIT_SELLER_SEND_GOODS", nil, "true", nil, .awaitingShipment), ("IN_ISSUE", nil, nil, nil, .dispute),
    ("FINISH", "buyer_accept_goods", "true", "1", .dispute), ("Awaiting shipment", nil, nil, nil, .awaitingShipment),
    ("In Transit", nil, nil, nil, .inTransit), ("Expired", nil, nil, nil, .cancelled),
    ("Cancelled", nil, nil, nil, .cancelled), ("Completed", nil, nil, nil, .completed),
    ("Abgeschlossen", nil, nil, nil, .completed), ("已完成", nil, nil, nil, .completed),
    ("Wird geprüft", nil, nil, nil, .unknown), (nil, "buyer_accept_goods", "true", "0", .unknown),
  ]

  @Test(arguments: words.indices)
  func `what an order's words mean`(index: Int) throws {
    let (status, ending, isPaid, frozen, stage) = Self.words[index]
    let wording = try Catalogue.repository.orderWording("aliexpress")
    #expect(wording.stage(status: status, ending: ending, isPaid: isPaid, frozen: frozen) == stage)
  }

  @Test func `headers are found in any case`() throws {
    let wording = try Catalogue.repository.orderWording("aliexpress")
    #expect(wording.column("ORDER_ID") == .id)
    #expect(wording.column("Order ID") == .id)
    #expect(wording.column("id") == nil)
    #expect(wording.isIgnored("id"))
    #expect(wording.isInMinorUnits("Unit_Price"))
    #expect(!wording.isInMinorUnits("Price"))
    #expect(wording.isSheet("order information"))
  }

  @Test func `a wording with two meanings is refused`() throws {
    let json = try JSON.parse(
      """
      {"id": "x", "sheets": ["S"], "columns": {"id": ["a"], "item": ["A"]}, "statuses": {}, "endings": {},
       "notFrozen": ["0"], "certainty": "reported", "checked": "2026-01-01",
       "sources": {"s": {"title": "t", "url": "https://example.org", "kind": "secondary"}}}
      """)
    #expect(throws: DataError.self) { try OrderWording(json, file: "x.json") }
  }

  @Test func `lines of Google's page are told apart`() throws {
    let wording = try Catalogue.repository.connectionWording("google")
    #expect(wording.kind("Sign in with Google") == .signIn)
    #expect(wording.kind("Google can access your playlists") == .linkedAccount)
    #expect(wording.kind("AliExpress can:") == .dataAccess)
    #expect(wording.kind("Über Google anmelden") == .signIn)
    #expect(wording.kind("AliExpress") == nil)
    #expect(wording.name(in: "AliExpress can:") == "AliExpress")
    #expect(wording.name(in: "How Google helps you sign in to AliExpress") == "AliExpress")
    #expect(wording.total("12 total apps") == 12)
    #expect(wording.total("total apps") == nil)
    #expect(wording.total("many total apps") == nil)
    #expect(wording.daysAgo("yesterday, 5:00\u{202F}PM") == 1)
    #expect(wording.daysAgo("3 days ago") == 3)
    #expect(wording.daysAgo("vor 3 Tagen") == 3)
    #expect(wording.daysAgo("-3 days ago") == nil)
    #expect(wording.daysAgo("99999999999999999999 days ago") == nil)
    #expect(wording.daysAgo("3 hours ago") == nil)
  }

  @Test func `months are found in every language and never guessed`() throws {
    let months = try Catalogue.repository.monthNames()
    for (word, month) in [
      ("January", 1), ("Jul", 7), ("juillet", 7), ("MÄRZ", 3), ("marzo", 3), ("październik", 10), ("Ιουλίου", 7),
      ("sept", 9), ("Mar", 3), ("marraskuuta", 11), ("May", 5),
    ] { #expect(months.month(word) == month, "\(word)") }
    // The seventh month in Polish, the sixth in Croatian.
    #expect(months.month("lip") == nil)
    for word in ["", "ja", "am", "pm", "de", "app", "7"] { #expect(months.month(word) == nil, "\(word)") }
  }
}
