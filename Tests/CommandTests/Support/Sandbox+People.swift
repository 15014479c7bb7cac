import Testing

/// The invented people of the tests, each on a machine of their own.
extension Sandbox {
  /// Erika Mustermann of Berlin.
  static func erika(today: String = "2026-11-25") async throws -> Sandbox {
    try await person("Erika Mustermann", "erika.mustermann@example.org", "de-be", today: today)
  }

  /// Joe Bloggs of Leeds.
  static func joe(today: String) async throws -> Sandbox {
    try await person("Joe Bloggs", "joe.bloggs@example.org", "gb-eng", today: today)
  }

  /// Jane Roe of San Diego.
  static func jane(today: String) async throws -> Sandbox {
    try await person("Jane Roe", "jane.roe@example.org", "us-ca", today: today)
  }

  /// Anna Muster of Zürich.
  static func anna(today: String) async throws -> Sandbox {
    try await person("Anna Muster", "anna.muster@example.org", "ch-zh", today: today)
  }

  private static func person(_ name: String, _ email: String, _ place: String, today: String) async throws -> Sandbox {
    try await prepared("\(name) \(today)") {
      let sandbox = try Sandbox(today: today)
      try await sandbox.succeed("profile set --email \(email) --resident \(place) --name", name)
      return sandbox
    }
  }

  /// Erika Mustermann, who sent a letter on 25 November 2026.
  static func erikaWaiting() async throws -> Sandbox {
    try await prepared("Erika waiting") {
      let erika = try await Sandbox.erika()
      try await erika.draft()
      try await erika.log(["sent 2026-11-25 --via email"])
      return erika
    }
  }

  /// Opens a proceeding.
  func draft(
    _ line: String = "access --to aliexpress", sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await succeed("draft " + line, sourceLocation: sourceLocation)
  }

  /// Logs events, each as `KIND DAY` with flags behind, on its own day.
  func log(
    _ events: [String], in proceeding: Int = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    for event in events {
      let words = event.split(separator: " ").map(String.init)
      let flags = words.dropFirst(2).map { " " + $0 }.joined()
      try await succeed(
        "log \(proceeding) \(words[0]) --on \(words[1])" + flags, today: words[1],
        sourceLocation: sourceLocation)
    }
  }
}
