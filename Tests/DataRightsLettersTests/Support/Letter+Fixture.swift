@testable import DataRights

extension Letter {
  /// A letter from Erika Mustermann to an invented company, with what a test is about put in.
  static func fixture(
    senderName: String = "Erika Mustermann", senderEmail: String = "erika@example.org", senderAddress: [String] = [],
    addresseeName: String = "Example GmbH", addresseeEmail: String? = "privacy@example.com",
    addresseeAddress: [String] = ["Beispielweg 1", "10115 Berlin"],
    subject: String = "Subject access request", body: String = "Dear Sir or Madam,\n\nPlease answer.",
    reference: String = "DR-1"
  ) -> Letter {
    Letter(
      language: "en", subject: subject, body: body, reference: reference, date: .day1,
      sender: Sender(name: senderName, email: senderEmail, address: senderAddress),
      addressee: Addressed(name: addresseeName, email: addresseeEmail, address: addresseeAddress),
      disclosed: ["name", "email"], review: .none)
  }
}

extension CivilDate {
  /// Monday, 2 March 2026.
  static let day1 = CivilDate(dayNumber: 20_514)
}

extension Language {
  /// A language of which only what letters are laid out by is filled in.
  static func fixture(label: String? = "Subject:", dateLine: String = "{date}", paper: String = "a4") throws -> Language
  {
    let months = Month.allCases.map { "\"\($0)\"" }.joined(separator: ",")
    let label = label.map { "\"subjectLabel\": \"\($0)\"," } ?? ""
    let text = """
      {"tag": "en", "name": "English",
       "date": {"long": "{day} {month} {year}", "short": "{dd}/{mm}/{year}", "months": [\(months)]},
       "citation": {}, "list": {"pair": "{first} and {last}", "separator": ", ", "end": " and "},
       "numbers": [], "within": {}, "identifiers": {}, "terms": {},
       "phrases": {"courtesy": "Courtesy copy"},
       "letter": {\(label) "salutation": "Hello,", "closing": "Bye", "dateLine": "\(dateLine)", "paper": "\(paper)", "quotes": ["“", "”"]},
       "sources": {"s": {"title": "None", "url": "https://example.org"}}, "checked": "2026-03-02"}
      """
    return try Language(JSON.parse(text, file: "en.json"), file: "en.json")
  }

  private enum Month: String, CaseIterable {
    case January, February, March, April, May, June, July, August, September, October, November, December
  }
}
