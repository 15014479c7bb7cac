import DataRightsDesk

/// A file that was uploaded to be taken in.
struct ImportModel: Sendable {
  /// What is in the file, or what was taken in of it.
  struct Contents: Sendable, Hashable {
    /// What is taken in, a line each.
    let lines: [String]
    /// What was left out or not understood, a line each.
    let notUnderstood: [String]

    /// Takes the lines of a plan.
    init(_ plan: any ImportPlan) {
      lines = plan.lines.map { String($0.drop { $0 == " " }) }
      notUnderstood = plan.notUnderstood
    }
  }

  /// The file; nil once it was taken in.
  var upload: Upload?
  /// What the browser called it.
  let fileName: String
  /// The law that its requests invoked, where it was named.
  let law: String?
  /// Whose matters it is for.
  let person: String
  var contents: Contents?

  /// A file before anybody has looked into it.
  init(_ upload: Upload, law: String?, person: String) {
    (self.upload, fileName, self.law, self.person) = (upload, upload.name, law, person)
  }

  /// What would be done with a file.
  static func plan(_ upload: Upload, law: String?, _ desk: Desk) throws -> any ImportPlan {
    switch try ImportSource(upload.file, desk) {
    case .export(let json): try ExportPlan(json, file: upload.name, desk)
    case .requests(let table): try RequestsPlan(table, law: law, desk)
    case .companies(let companies): try CompaniesPlan(companies, desk)
    }
  }
}
