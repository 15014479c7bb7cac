import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

/// The table of requests that Datenanfragen.de and its sister sites export.
struct RequestTableTests {
  private typealias Reason = RequestTable.Issue.Reason

  @Test func `messages of one reference are one request in order`() throws {
    let table = try RequestSite.read(RequestSite.table(RequestSite.messages))
    #expect(table.issues.isEmpty)
    #expect(table.requests.map(\.reference) == ["2026-K3XQ7PA", "2026-AB12CD3", "2026-ZZ99ZZ9"])
    #expect(table.requests.map(\.right) == [.access, .erasure, .marketingObjection])
    let first = table.requests[0].messages
    #expect(first.map(\.kind) == [.request, .response, .reminder, .complaint])
    #expect(first.map(\.on) == ["2026-01-31", "2026-02-10", "2026-03-04", "2026-04-01"].map(day))
    #expect(first.map(\.via) == [.email, .email, .post, .fax])
    #expect(first.map(\.slug) == ["example-shop", nil, "example-shop", nil])
    #expect(first.map(\.line) == [2, 3, 4, 5])
    #expect(first[0].recipientLines == ["Example GmbH", "Musterstraße 1", "10115 Berlin", "Deutschland"])
    #expect(first[0].email == "datenschutz@example.org")
    #expect(first[2].email == nil)
    #expect(table.requests[1].messages[0].recipientLines.first == "Example, Inc.")
  }

  @Test func `what the writer did is an event, and a response is none`() throws {
    let table = try RequestSite.read(RequestSite.table(RequestSite.messages))
    let events = table.requests[0].messages.map(\.event)
    #expect(
      events == [
        Event(.sent, on: day("2026-01-31"), via: .email), nil, Event(.reminded, on: day("2026-03-04"), via: .post),
        Event(.complained, on: day("2026-04-01"), via: .fax),
      ])
    // The core takes them in this order.
    var proceeding = Proceeding(
      number: 1, reference: "2026-K3XQ7PA", right: .access, law: "eu-gdpr", addressee: "example", controller: "Example",
      controllerPlace: "de", representativePlaces: [], resident: "de", language: "de", opened: day("2026-01-31"),
      disclosed: [])
    for event in events.compactMap(\.self) {
      proceeding = try proceeding.logging(event, today: day("2026-11-23"))
    }
    #expect(proceeding.events.count == 3)
  }

  @Test func `semicolons in an address shift nothing where both ends are clear`() throws {
    let table = try RequestSite.read(
      RequestSite.header
        + "\r\n2026-01-31;example;Example; Sons; Daughters, Street 1;a@example.org;2026-K3XQ7PA;access;email\r\n"
        + "2026-01-31;;;;;;2026-K3XQ7PB;erasure;letter\r\n")
    #expect(table.issues.isEmpty)
    #expect(table.requests.map { $0.messages[0].recipient } == ["Example; Sons; Daughters, Street 1", ";;"])
    #expect(table.requests[0].messages[0].recipientLines == ["Example; Sons; Daughters", "Street 1"])
    #expect(table.requests[0].messages[0].email == "a@example.org")
  }

  @Test(arguments: [
    ("2026-01-31;example;Example;a@example.org;2026-K3XQ7PA;access", Reason.cells),
    ("2026-01-31;example;Example", .cells),
    ("2026-02-31;example;Example;a@example.org;2026-K3XQ7PA;access;email", .date),
    ("31/01/26;example;Example;a@example.org;2026-K3XQ7PA;access;email", .date),
    ("2026-01-31;example;Example;a@example.org;;access;email", .reference),
    ("2026-01-31;example;Example;a@example.org;2026-K3XQ7PA;restriction;email", .type),
    ("2026-01-31;example;Example;a@example.org;2026-K3XQ7PA;custom;email", .custom),
    // A letter in the user's own words is kept by the site as a response to nothing.
    ("2026-01-31;;Example;a@example.org;2026-K3XQ7PA;response;email", .custom),
    ("2026-01-31;;Example;a@example.org;2026-K3XQ7PA;complaint;email", .withoutRequest),
    // Two addresses: the address of the recipient may end with the first, or the e-mail cell have both.
    ("2026-01-31;example;Example;a@example.org;b@example.org;2026-K3XQ7PA;access;email", .shifted),
    ("2026-01-31;example;Example; Sons;no address;2026-K3XQ7PA;access;email", .shifted),
    ("2026-01-31;Example;Sons;x;a@example.org;2026-K3XQ7PA;access;email", .shifted),
    ("2026-01-31;example;Example;x;a@example.org;key;access;email", .shifted),
    ("2026-01-31;example;Example;x;a@example.org;2026-K3XQ7PA;access;email;", .shifted),
    ("2026-01-31;example;Example;x;a@example.org;2026-K3XQ7PA;access;pigeon", .shifted),
  ])
  private func `a row in doubt is reported and not guessed`(row: String, reason: Reason) throws {
    let whole = RequestSite.messages[5].row
    let table = try RequestSite.read(RequestSite.header + "\r\n" + whole + row + "\r\n" + RequestSite.messages[4].row)
    #expect(table.requests.map(\.reference) == ["2026-ZZ99ZZ9", "2026-AB12CD3"])
    #expect(table.issues == [.init(3, reason)])
    #expect(table.issues.allSatisfy { $0.reason.isLoss })
  }

  @Test(arguments: [
    ("2026-01-31;Example Shop;Example;a@example.org;2026-K3XQ7PA;access;email", [Reason.slug]),
    ("2026-01-31;example;Example;by form;2026-K3XQ7PA;access;email", [.email]),
    ("2026-01-31;example;Example;a@example.org;2026-K3XQ7PA;access;pigeon", [.channel]),
    ("2026-01-31;?;Example;a@@b;2026-K3XQ7PA;access;pigeon", [.channel, .email, .slug]),
    ("2026-01-31;example;Example;;2026-K3XQ7PA;access;", []),
  ])
  private func `a row is taken without a cell that is not understood`(row: String, reasons: [Reason]) throws {
    let table = try RequestSite.read(RequestSite.header + "\r\n" + row + "\r\n")
    #expect(table.requests.map(\.right) == [.access])
    #expect(table.issues.map(\.reason) == reasons)
    #expect(table.issues.allSatisfy { !$0.reason.isLoss })
  }

  @Test func `a row that contradicts its request is left out`() throws {
    var messages = RequestSite.messages
    messages[2].date = "2026-01-30"
    messages.append(messages[0])
    messages.append(RequestSite.Message(date: "2026-05-01", reference: "2026-K3XQ7PA", type: "erasure"))
    let table = try RequestSite.read(RequestSite.table(messages))
    #expect(table.issues == [.init(4, .beforeRequest), .init(8, .repeated), .init(9, .secondRequest)])
    #expect(table.requests[0].messages.map(\.kind) == [.request, .response, .complaint])
  }

  @Test func `older editions of the site are read`() throws {
    // A comma before every request but the first; the browser's way of writing a date, whose day by UTC is the user's;
    // the address once more where the channel belongs.
    let text =
      RequestSite.header + "\r\n"
      + "Tue Mar 02 2021 01:00:00 GMT+0100 (Mitteleuropäische Normalzeit);a;Example;a@example.org;2021-AAAAAAA;access;a@example.org\r\n"
      + ",Mon Mar 01 2021 19:00:00 GMT-0500 (Eastern Standard Time);b;Example;b@example.org;2021-BBBBBBB;erasure;b@example.org\r\n"
      + ",2021-03-02;c;Example;c@example.org;2021-CCCCCCC;rectification;fax\r\n"
    let table = try RequestSite.read(text)
    #expect(table.issues.isEmpty)
    #expect(table.requests.map(\.right) == [.access, .erasure, .rectification])
    #expect(table.requests.flatMap(\.messages).map(\.on) == [day("2021-03-02"), day("2021-03-02"), day("2021-03-02")])
    #expect(table.requests.flatMap(\.messages).map(\.via) == [nil, nil, .fax])
  }

  @Test func `an address with line breaks and quotation marks is one cell`() throws {
    let table = try RequestSite.read(
      "date;slug;recipient;email;reference;type;via\n"
        + "02.03.2026;example;\"Example \"\"The\"\" GmbH\nStreet 1;\n\n10115 Berlin\";a@example.org;2026-K3XQ7PA;access;email\n"
        + "2026-03-03;;\"Half\" GmbH;b@example.org;2026-K3XQ7PB;erasure;email\n")
    #expect(table.issues.isEmpty)
    #expect(
      table.requests.map { $0.messages[0].recipientLines } == [
        ["Example \"The\" GmbH", "Street 1;", "10115 Berlin"], ["\"Half\" GmbH"],
      ])
    #expect(table.requests[0].messages[0].on == day("2026-03-02"))
    #expect(table.requests.map { $0.messages[0].line } == [2, 6])
  }

  @Test func `a line that belongs to nothing harms no other`() throws {
    let table = try RequestSite.read(
      RequestSite.header + "\r\nnothing\r\n" + RequestSite.messages[5].row + "more of nothing\r\n\r\n"
        + RequestSite.messages[4].row)
    #expect(table.requests.count == 2)
    #expect(table.issues == [.init(2, .cells), .init(4, .cells)])
  }

  @Test(arguments: [
    "", "\r\n", "date;slug\r\n", "order_id,order_status\r\n1,x\r\n", "date;slug;recipient;email;reference;via;type\r\n",
  ])
  func `what is no such table is none`(text: String) {
    #expect(RequestTable(Array(text.utf8)) == nil)
  }
}
