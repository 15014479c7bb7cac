import DataRights
import DataRightsDesk
import DataRightsTestSupport
import Testing

@testable import datarights_page

/// The pages about laws.
@Suite struct `Pages of laws` {
  @Test func `the picture tells where there is a law`() throws {
    let stage = try LoginStage()
    let model = try stage.desk { try CoverageModel($0) }
    // 249 codes of ISO 3166-1, less Antarctica and the seven places that share the law of another.
    #expect(model.groups.filter { $0.id.count > 2 }.map(\.tiles.count).reduce(0, +) == 241)
    func tile(_ id: String) throws -> CoverageModel.Tile {
      try #require(model.groups.flatMap(\.tiles).first { $0.id == id })
    }
    #expect(try tile("de").standing == .inForce)
    #expect(try tile("de").laws.map(\.id) == ["eu-gdpr"])
    #expect(try tile("us").standing == .inParts)
    #expect(try tile("us-ca").standing == .inForce)
    #expect(try tile("us-ny").standing == .sector)
    // Eighteen months after the notification of 14 November 2025: 14 May 2027.
    #expect(try tile("in").standing == .enacted)
    #expect(try tile("af").standing == PlaceStanding.none)
    #expect(model.groups.map(\.id).suffix(2) == ["ca", "us"])
  }

  @Test func `the picture says in words what it shows, and text does no harm`() throws {
    let tiles = [("xa", PlaceStanding.enacted), ("xb", .none)].map { id, standing in
      CoverageModel.Tile(id: id, name: "<script>", standing: standing, laws: [], rights: nil)
    }
    let group = CoverageModel.Group(id: "a\"><script>", title: "<script>alert(1)</script>", tiles: tiles)
    let svg = CoverageDrawing(group, summary: "enacted: 1 & none: 1").svg
    #expect(!svg.contains("<script"))
    #expect(svg.contains("role=\"img\"") && svg.contains("enacted: 1 &amp; none: 1</desc>"))
    #expect(svg.contains(">XA</text>") && svg.contains("class=\"enacted\""))
  }

  @Test(arguments: ["en", "de"]) func `every law has its page, in words`(language: String) throws {
    let stage = try LoginStage(language: language)
    for id in Repository.lawIDs {
      let answer = try stage.get("laws", id)
      #expect(answer.status == 200, "\(id)")
      for key in ["page.laws.", "law.", "topic.", "deadline.", "certainty."] {
        #expect(!answer.text.contains(">\(key)"), "\(id) shows the key \(key)")
      }
    }
    #expect(try stage.get("laws", "no-such-law").status == 404)
    #expect(try stage.get("laws", "../eu-gdpr").status == 404)
  }

  @Test func `laws are found by their names and places`() throws {
    let stage = try LoginStage()
    func found(_ text: String, _ right: Right? = nil) throws -> [String] {
      try stage.desk { try LawListModel($0, text: text, right: right) }.rows.map(\.id)
    }
    #expect(try found("lgpd") == ["br-lgpd"])
    #expect(try found("Deutschland") == ["eu-gdpr"])
    #expect(try found("").count == Repository.lawIDs.count)
    #expect(try found("eu-gdpr", .limitSensitive).isEmpty)
    #expect(try found("<script>").isEmpty)
    let page = try stage.get("laws", query: ["q": "<script>alert(1)</script>"]).text
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
  }

  @Test func `laws are compared side by side`() throws {
    let stage = try LoginStage()
    let model = try stage.desk {
      try ComparisonModel($0, ids: ["eu-gdpr", "us-ca-ccpa", "eu-gdpr", "<script>"], right: nil)
    }
    #expect(model.laws.map(\.id) == ["eu-gdpr", "us-ca-ccpa"])
    let access = try #require(model.rows.first { $0.question == "access" })
    // One month, and two more (Article 12(3) GDPR); 45 days, and 45 more (Cal. Civ. Code 1798.130(a)(2)(A)).
    #expect(access.answers.map(\.text) == ["1 month (3)", "45 days (90)"])
    let page = try stage.get("laws", "compare", query: ["law": "eu-gdpr", "law": "br-lgpd", "right": "access"])
    #expect(page.status == 200 && page.text.contains("id=\"law-4\""))
  }

  @Test func `a date is computed as the law counts`() throws {
    let stage = try LoginStage()
    let answer = try stage.get(
      "laws", "deadline",
      query: ["law": "eu-gdpr", "right": "access", "received": "2026-03-02", "resident": "de-be"])
    // One month from the day after receipt (Article 12(3) GDPR; Regulation 1182/71, Article 3): Thursday 2 April 2026.
    #expect(answer.status == 200)
    #expect(answer.text.contains("<time datetime=\"2026-04-02\">"))
    let wrong = try stage.get(
      "laws", "deadline", query: ["law": "<script>", "right": "", "sent": "2026-05-02", "received": "2026-05-01"])
    #expect(wrong.status == 422 && !wrong.text.contains("<script"))
    for field in ["law", "right", "received"] { #expect(wrong.text.contains("id=\"\(field)-error\"")) }
    #expect(try stage.get("laws", "deadline").status == 200)
  }

  @Test func `a place shows its law, its authority and its days off`() throws {
    let stage = try LoginStage()
    #expect(try stage.get("laws", "places", query: ["place": "de-be"]).target.hasSuffix("/laws/places/de-be"))
    let berlin = try stage.desk { try PlaceModel($0, "de-be") }
    #expect(berlin.chosen?.id == "eu-gdpr")
    #expect(berlin.parent?.id == "de")
    // The Berlin Commissioner (section 8 of the Berlin Data Protection Act).
    #expect(berlin.authority?.id == "deberlbdi")
    // International Women's Day is a public holiday in Berlin (section 1 of its Sunday and Holiday Act).
    #expect(berlin.holidays.contains { $0.day == day("2026-03-08") })
    let nowhere = try stage.desk { try PlaceModel($0, "af") }
    #expect(nowhere.chosen == nil && !nowhere.advice.isEmpty)
    #expect(!nowhere.advice.contains { $0.contains("--") })
    #expect(try stage.get("laws", "places", "xx").status == 404)
  }
}
