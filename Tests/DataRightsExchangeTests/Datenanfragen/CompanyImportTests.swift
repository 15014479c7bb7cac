import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// Records of the company database of Datenanfragen.de.
struct CompanyImportTests {
  @Test func `a record is read whole`() throws {
    let read = CompanySamples.read(CompanySamples.shop)
    #expect(read.issues.isEmpty)
    let company = try #require(read.companies.first)
    #expect(
      company
        == CompanyRecord(
          slug: "example-shop", name: "Example GmbH", runs: ["Example Shop", "Example Club"],
          relevantCountries: ["de", "at"], categories: ["commerce"],
          address: ["c/o Example Holding", "Musterstraße 1", "10115 Berlin", "Deutschland"], phone: "+49 30 23125000",
          fax: "+49 30 23125001", email: "datenschutz@example.org", form: "https://example.org/datenschutz",
          website: "https://example.org", sources: ["https://example.org/impressum"],
          elements: [
            .init(description: "Kundennummer", type: "input", isOptional: false),
            .init(description: "Geburtsdatum", type: "birthdate", isOptional: true),
          ], language: "de", needsIdentityDocument: true, channel: .post, comments: ["Answers by post only."],
          quality: .tested, unknownKeys: []))
    #expect(company.country == "Deutschland")
  }

  @Test func `an addressee of the user's own is made of it`() throws {
    let company = try #require(CompanySamples.read(CompanySamples.shop).companies.first)
    let addressee = company.addressee(try CompanySamples.names.get(), added: day("2026-11-23"))
    #expect(addressee.id == "example-shop")
    #expect(addressee.isOwn)
    #expect(addressee.controllers.map(\.name) == ["Example GmbH"])
    #expect(addressee.controllers.map(\.place) == ["de"])
    #expect(addressee.controllers.map(\.address) == [company.address])
    #expect(addressee.controllers.map(\.certainty) == [.reported])
    #expect(addressee.contacts.map(\.value) == ["datenschutz@example.org"])
    #expect(addressee.contacts.map(\.certainty) == [.reported])
    #expect(company.addressee(id: "other", try CompanySamples.names.get(), added: day("2026-11-23")).id == "other")
  }

  @Test func `records come alone, in a list, one a line, in a folder and in an archive`() throws {
    let list = CompanySamples.read(CompanySamples.list)
    #expect(list.companies.map(\.slug) == ["example-shop", "example-inc"])
    #expect(
      list.obsolete == [
        ObsoleteCompany(
          slug: "example-old", name: "Example Old", reason: .merged, successor: "example-shop",
          sources: ["https://example.org/merger"])
      ])
    let lines = CompanySamples.read(CompanySamples.lines)
    #expect(lines.companies.map(\.slug) == ["example-inc"])
    #expect(lines.obsolete.map(\.slug) == ["example-old"])
    let folder = try TestFolder()
    try folder.write("companies/example-shop.json", CompanySamples.shop)
    try folder.write("companies/example-inc.json", CompanySamples.least)
    try folder.write("obsolete-records/example-old.json", CompanySamples.obsolete)
    try folder.write("supervisory-authorities/xa.json", #"{"slug": "xa", "name": "X", "complaint-language": "en"}"#)
    try folder.write("package.json", #"{"name": "data"}"#)
    try folder.write("README.md", "no record")
    let found = try CompanyImport(at: folder.path)
    #expect(found.companies.map(\.slug) == ["example-inc", "example-shop"])
    #expect(found.obsolete.count == 1)
    #expect(
      found.issues == [
        .init(entry: "package.json", line: nil, slug: nil, reason: .noRecord),
        .init(entry: "supervisory-authorities/xa.json", line: nil, slug: nil, reason: .authority),
      ])
    let archive = try folder.archive("data.zip", [("companies/example-shop.json", CompanySamples.shop)])
    #expect(try CompanyImport(at: archive).companies.map(\.slug) == ["example-shop"])
  }

  @Test func `more files than others have are read`() throws {
    let folder = try TestFolder()
    for number in 0..<300 {
      try folder.write(
        "c\(number).json", CompanySamples.least.replacingOccurrences(of: "example-inc", with: "c\(number)"))
    }
    #expect(try CompanyImport(at: folder.path).companies.count == 300)
  }

  @Test func `what is not of its kind is left out and named`() throws {
    let read = CompanySamples.read(
      #"""
      {"slug": "a", "name": "A\nB", "address": "Line\r\n\r\n Two \u0007\u2028Three", "email": "a at example.org",
       "webform": "javascript:alert(1)", "web": ["x"], "phone": "none", "sources": ["https://example.org", 7],
       "required-elements": [{"type": "name"}], "request-language": "german", "needs-id-document": "yes",
       "suggested-transport-medium": "pigeon", "runs": null, "quality": "new", "relevant-countries": "all",
       "zeta": 1, "alpha": {"b": 2}}
      """#)
    let company = try #require(read.companies.first)
    #expect(company.name == "A B")
    #expect(company.address == ["Line", "Two", "Three"])
    #expect(
      [company.email, company.form, company.website, company.phone, company.language] == [nil, nil, nil, nil, nil])
    #expect(company.sources == ["https://example.org"])
    #expect(company.channel == nil && company.quality == nil && !company.needsIdentityDocument)
    #expect(company.unknownKeys == ["zeta", "alpha"])
    let keys = read.issues.map(\.reason)
    #expect(
      Set(keys)
        == Set(
          [
            "email", "webform", "web", "phone", "sources", "required-elements", "request-language", "needs-id-document",
            "suggested-transport-medium", "relevant-countries",
          ].map { .unusable(key: $0) }))
    #expect(keys.count == 10)
  }

  @Test(arguments: [
    (#"{"slug": "A B", "name": "A"}"#, CompanyImport.Issue.Reason.slug),
    (#"{"slug": "a"}"#, .name), (#"{"slug": "a", "name": " "}"#, .name), (#"{"name": "a"}"#, .noRecord),
    ("[1]", .noRecord), ("{", .syntax), ("", .syntax), (#"{"slug": "a", "name": "A"} x"#, .syntax),
    (#"{"slug": "a", "slug": "b", "name": "A"}"#, .syntax),
  ])
  func `what is no record is reported`(text: String, reason: CompanyImport.Issue.Reason) throws {
    let read = CompanySamples.read(text)
    #expect(read.companies.isEmpty && read.obsolete.isEmpty)
    #expect(read.issues.map(\.reason) == [reason])
    let folder = try TestFolder()
    let path = try folder.write("record.json", text)
    #expect(throws: ImportError.self) { try CompanyImport(at: path) }
  }

  @Test func `a broken line of many is reported by its number`() throws {
    let read = CompanySamples.read(CompanySamples.least + "\n{\n\n" + CompanySamples.obsolete + "\n")
    #expect(read.companies.count == 1 && read.obsolete.count == 1)
    #expect(read.issues == [.init(entry: nil, line: 2, slug: nil, reason: .syntax)])
    let twice = CompanySamples.read(CompanySamples.least + "\n" + CompanySamples.least + "\n")
    #expect(twice.issues == [.init(entry: nil, line: 2, slug: "example-inc", reason: .twice)])
  }

  @Test func `every encoding gives the same, and misread letters are put right`() throws {
    for (name, bytes) in Exports.encodings(CompanySamples.shop) {
      #expect(CompanyImport(bytes).companies == CompanySamples.read(CompanySamples.shop).companies, "\(name)")
    }
    let misread = String(String.UnicodeScalarView(CompanySamples.shop.utf8.map { Unicode.Scalar($0) }))
    #expect(CompanySamples.read(misread).companies.first?.address[1] == "Musterstraße 1")
  }

  @Test(.enabled(if: Python.isInstalled, "needs python3"), arguments: [true, false])
  func `what Python writes is what we read`(isASCII: Bool) throws {
    struct Record: Decodable { let slug, name, email: String, lines: [String] }
    // Python makes records, writes them in its way of JSON, and says beside it what is in them.
    let script = """
      import base64, json, random, sys
      random.seed(7)
      words = ['Example', 'Müller', 'Straße', '東京', '👩‍💻', '"', '\\\\', '/', 'é', 'Łódź', '&', '<b>', "'"]
      records, facts = [], []
      for n in range(300):
          line = lambda: 'x' + ' '.join(random.choice(words) for _ in range(random.randint(1, 5))) + 'x'
          lines = [line() for _ in range(random.randint(1, 5))]
          record = {'slug': f'c{n}', 'name': line(), 'email': f'c{n}@example.org', 'address': '\\n'.join(lines), 'sources': ['https://example.org']}
          records.append(record)
          facts.append({'slug': record['slug'], 'name': record['name'], 'email': record['email'], 'lines': lines})
      text = json.dumps(records, indent=4, ensure_ascii=\(isASCII ? "True" : "False"))
      print(json.dumps({'text': base64.b64encode(text.encode()).decode(), 'facts': facts}))
      """
    struct Answer: Decodable { let text: Data, facts: [Record] }
    let answer: Answer = try Python.json(script)
    let read = CompanyImport(Array(answer.text))
    #expect(read.issues.isEmpty)
    #expect(read.companies.count == 300)
    for (company, facts) in zip(read.companies, answer.facts) {
      #expect(company.slug == facts.slug && company.name == facts.name && company.email == facts.email)
      #expect(company.address == facts.lines)
    }
  }
}
