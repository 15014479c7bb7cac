package import DataRights
import DataRightsCatalogue
package import DataRightsExchange
import DataRightsStore

/// Records of companies from another database that become addressees of the user's own.
package struct CompaniesPlan: ImportPlan {
  private let desk: Desk
  private let companies: CompanyImport
  private let names: CountryNames
  private let taken: [CompanyRecord]
  private let left: [CompanyRecord]
  package let origin = "datenanfragen"

  package init(_ companies: CompanyImport, _ desk: Desk) throws {
    self.desk = desk
    self.companies = companies
    let places = try desk.catalogue.placeIDs.map { try desk.catalogue.place($0) }
    names = CountryNames(codes: try desk.catalogue.codes(), places: places)
    let known = Set(try desk.addressees().map(\.id))
    taken = companies.companies.filter { !known.contains($0.slug) }
    left = companies.companies.filter { known.contains($0.slug) }
  }

  package var lines: [String] {
    ["  " + desk.words.text("import.companies", ["count": "\(taken.count)"])]
      + taken.prefix(20).map { "  \($0.slug)  \($0.name)  \($0.email ?? "–")" } + (taken.count > 20 ? ["  …"] : [])
  }

  package var document: JSON {
    [
      "addressees": JSON(
        taken.map { company in
          [
            "addressee": JSON(company.slug), "name": JSON(company.name), "email": JSON(company.email),
            "place": JSON(company.place(names)), "sources": JSON(company.sources),
          ] as JSON
        })
    ]
  }

  package var notUnderstood: [String] {
    let words = desk.words
    return left.map { words.text("import.company-known", ["id": $0.slug]) }
      + companies.obsolete.map { obsolete in
        words.text(
          "import.company-obsolete", ["id": obsolete.slug, "successor": obsolete.successor ?? "–"])
      }
      + companies.issues.map { issue in
        let place = [issue.entry, issue.line.map { "\($0)" }, issue.slug].compactMap(\.self).joined(separator: ":")
        return words.text("import.company-issue", ["place": place, "reason": Self.word(issue.reason)])
      }
      + taken.filter { !$0.unknownKeys.isEmpty }.map {
        words.text("import.company-keys", ["id": $0.slug, "keys": $0.unknownKeys.joined(separator: ", ")])
      }
  }

  private static func word(_ reason: CompanyImport.Issue.Reason) -> String {
    if case .unusable(let key) = reason { key } else { "\(reason)" }
  }

  package func store() throws {
    let journal = try desk.writeJournal()
    try journal.eventLog.write { _ in
      for company in taken {
        try journal.addAddressee(
          company.addressee(names, added: desk.today), checked: desk.today, recorded: desk.world.now)
      }
    }
  }
}
