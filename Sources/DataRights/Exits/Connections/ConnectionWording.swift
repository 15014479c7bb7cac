/// How a provider words its list of connected apps, in the languages that are known.
///
/// What it does not know is never guessed: a wording of another language leaves a kind, a state or a date open.
public struct ConnectionWording: Sendable {
  /// What a label or the header of a column stands for.
  public enum Label: String, Sendable, Hashable, CaseIterable {
    case name, id, added, removed, state, address, permissions
  }

  /// A line of the page, of which one part may be anything: `* can:`.
  struct Line: Sendable {
    let beginning: String
    let ending: String

    /// Reads a line; nil where it has more than one `*` or nothing but one.
    init?(_ text: String) {
      let parts = text.split(separator: "*", omittingEmptySubsequences: false)
      guard parts.count <= 2, parts.contains(where: { !$0.isEmpty }) else { return nil }
      beginning = Self.plain(parts[0])
      ending = parts.count == 2 ? Self.plain(parts[1]) : ""
      isOpen = parts.count == 2
    }

    private let isOpen: Bool

    /// What stands for the `*`, nothing where there is none; nil where a line is another.
    func open(in line: Read) -> Substring? {
      guard isOpen else { return line.plain == beginning ? "" : nil }
      guard line.plain.hasPrefix(beginning), line.plain.hasSuffix(ending),
        line.plain.utf8.count >= beginning.utf8.count + ending.utf8.count
      else { return nil }
      return line.bare.dropFirst(beginning.count).dropLast(ending.count)
    }

    fileprivate static func bare(_ text: some StringProtocol) -> String {
      String(text.map { $0.isWhitespace ? " " : $0 })
    }

    /// In small letters, with white space of any kind as spaces.
    private static func plain(_ text: some StringProtocol) -> String { bare(text).lowercased() }
  }

  /// A line that was made ready to be compared with many.
  struct Read {
    let bare: Substring
    let plain: String

    /// Makes a line ready; nil for one that is longer than any that providers write.
    init?(_ text: String) {
      guard text.utf8.count <= 500 else { return nil }
      let bare = Line.bare(text)
      self.bare = Substring(bare)
      plain = bare.lowercased()
    }
  }

  /// The record's id, which is its file's name: `google`.
  public let id: String
  /// How well the wordings are confirmed.
  public let certainty: Certainty
  /// Where they come from.
  public let sources: [String: Source]
  /// The day of the last check.
  public let checked: CivilDate
  private let labels: [String: Label]
  private let states: [String: ConnectedApp.State]
  private let kinds: [(kind: Connection, line: Line)]
  private let names: [Line]
  private let totals: [Line]
  private let ignored: [Line]
  private let daysAgo: [(days: Int?, line: Line)]

  /// Reads a record strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    id = try reader.string("id")
    labels = try Self.keys(&reader, "labels", Label.self)
    states = try Self.keys(&reader, "states", ConnectedApp.State.self)
    var kinds: [(Connection, Line)] = []
    for (kind, lines) in try Self.lists(&reader, "kinds", Connection.self) {
      for line in lines { kinds.append((kind, try Self.line(line, reader))) }
    }
    self.kinds = kinds
    names = try Self.lines(&reader, "names")
    totals = try Self.lines(&reader, "totals")
    ignored = try Self.lines(&reader, "ignored")
    var daysAgo: [(Int?, Line)] = []
    for line in try Self.lines(&reader, "today") { daysAgo.append((0, line)) }
    for line in try Self.lines(&reader, "yesterday") { daysAgo.append((1, line)) }
    for line in try Self.lines(&reader, "daysAgo") { daysAgo.append((nil, line)) }
    self.daysAgo = daysAgo
    certainty = try reader.choice("certainty")
    sources = try Source.all(&reader)
    checked = try reader.date("checked")
    try reader.finish()
  }

  /// What a label stands for; nil where it is not known.
  public func label(_ text: String) -> Label? { labels[ServiceName.key(text)] }

  /// What the provider says about a connection; nil where the word is not known.
  public func state(_ text: String) -> ConnectedApp.State? { states[ServiceName.key(text)] }

  /// The kind of which a line speaks; nil where it speaks of none.
  public func kind(_ line: String) -> Connection? {
    guard let line = Read(line) else { return nil }
    return kinds.first { $0.line.open(in: line) != nil }?.kind
  }

  /// The name of the app that a line like `AliExpress can:` has; nil where it has none.
  public func name(in line: String) -> String? {
    guard let line = Read(line) else { return nil }
    return names.lazy.compactMap { $0.open(in: line) }.first { !$0.isEmpty }.map(String.init)
  }

  /// How many connections a line counts; nil where it counts none.
  public func total(_ line: String) -> Int? {
    guard let line = Read(line) else { return nil }
    return totals.lazy.compactMap { $0.open(in: line).flatMap { Int($0) } }.first
  }

  /// Whether a line of a page says nothing of a connection.
  public func isIgnored(_ line: String) -> Bool {
    guard let line = Read(line) else { return false }
    return ignored.contains { $0.open(in: line) != nil }
  }

  /// How many days ago a line like `yesterday, 5:00 PM` or `3 days ago` means; nil where it means none.
  public func daysAgo(_ line: String) -> Int? {
    guard let line = Read(line) else { return nil }
    for (days, pattern) in daysAgo {
      guard let rest = pattern.open(in: line) else { continue }
      if let days { return days }
      if let days = Int(rest), (0...36_500).contains(days) { return days }
    }
    return nil
  }
}

extension ConnectionWording {
  private static func line(_ text: String, _ reader: ObjectReader) throws(DataError) -> Line {
    guard let line = Line(text) else {
      throw reader.error(
        "\"\(text)\" is no line", remedy: "write words, and \"*\" once at most for what may be anything")
    }
    return line
  }

  private static func lines(_ reader: inout ObjectReader, _ key: String) throws(DataError) -> [Line] {
    var lines: [Line] = []
    for text in try reader.strings(key) { lines.append(try line(text, reader)) }
    return lines
  }

  /// The lists of an object whose keys are of a closed list; an object that does not stand has none.
  static func lists<Key: RawRepresentable & CaseIterable>(
    _ reader: inout ObjectReader, _ name: String, _: Key.Type
  ) throws(DataError) -> [(key: Key, texts: [String])] where Key.RawValue == String {
    guard let json = reader.optional(name) else { return [] }
    var inner = try ObjectReader(json, under: name, of: reader)
    var lists: [(Key, [String])] = []
    for key in Key.allCases { lists.append((key, try inner.strings(key.rawValue))) }
    try inner.finish()
    return lists
  }

  /// Such lists turned round, without what languages and files write differently; no wording has two meanings.
  static func keys<Key: RawRepresentable & CaseIterable>(
    _ reader: inout ObjectReader, _ name: String, _ type: Key.Type
  ) throws(DataError) -> [String: Key] where Key.RawValue == String {
    var keys: [String: Key] = [:]
    for (key, texts) in try lists(&reader, name, type) {
      for text in texts {
        guard !ServiceName.key(text).isEmpty, keys.updateValue(key, forKey: ServiceName.key(text)) == nil else {
          throw reader.error(
            "\"\(text)\" stands twice in \(name), or says nothing", remedy: "write each wording once")
        }
      }
    }
    return keys
  }
}
