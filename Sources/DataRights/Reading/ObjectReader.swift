/// Takes the members of one JSON object apart and refuses whatever nobody asked for.
///
/// A record's initialiser reads each key it knows and ends with ``finish()``. A key that was never read is
/// an error that lists the known ones, so a misspelt optional key cannot vanish.
struct ObjectReader {
  let file: String
  let line: Int
  let place: RecordPlace
  private let members: [JSON.Member]
  private var unread: UnreadMembers
  /// The keys that were asked for; nil where a stranger among the members has the record read once more.
  private var known: [String]?

  /// Reads a document.
  init(_ json: JSON, file: String) throws(DataError) {
    try self.init(json, file: file, place: .document, listsKnown: true)
  }

  /// Reads the object under a key of another.
  init(_ json: JSON, under key: String, of outer: ObjectReader) throws(DataError) {
    try self.init(json, file: outer.file, place: outer.place.member(key), listsKnown: true)
  }

  private init(_ json: JSON, file: String, place: RecordPlace, listsKnown: Bool) throws(DataError) {
    self.file = file
    self.place = place
    self.line = json.line
    guard let members = json.members else {
      throw DataError(
        file: file, line: json.line, check: "schema", message: "\(place.text ?? "the document") is \(json.kind)",
        remedy: "write an object here")
    }
    self.members = members
    unread = UnreadMembers(members.count)
    if listsKnown { known = [] }
  }

  func path(to key: String) -> String { place.path(to: key) }

  /// An error at this object: by the check `schema` one of shape, which the published schema finds too.
  func error(_ message: String, remedy: String, line: Int? = nil, check: String = "schema") -> DataError {
    DataError(file: file, line: line ?? self.line, check: check, message: message, remedy: remedy)
  }

  /// The value under a key, marked as read; nil where it does not stand.
  mutating func optional(_ key: String) -> JSON? {
    known?.append(key)
    guard let index = index(of: key) else { return nil }
    unread.remove(index)
    return members[index].value
  }

  /// The line of a member that was not read yet; the object's where it does not stand.
  func line(of key: String) -> Int { index(of: key).map { members[$0].value.line } ?? line }

  /// Whether a member stands that was not read yet; it is known to the record either way.
  mutating func stands(_ key: String) -> Bool {
    known?.append(key)
    return index(of: key) != nil
  }

  /// Where the member with a key stands that was not read yet.
  private func index(of key: String) -> Int? {
    // The names that records ask for are ASCII: what is equal to one is as long.
    let length = key.utf8.count
    return unread.first { members[$0].key.utf8.count == length && members[$0].key == key }
  }

  /// The members that were not read yet, in the order of the file.
  private var strangers: [JSON.Member] { unread.indices.map { members[$0] } }

  mutating func required(_ key: String) throws(DataError) -> JSON {
    guard let value = optional(key) else {
      let near = Nearest.name(to: key, among: strangers.map(\.key))
      throw error(
        "\(path(to: key)) is missing", remedy: near.map { "rename \"\($0)\" to it" } ?? "add the key \"\(key)\"",
        line: strangers.first { $0.key == near }?.value.line)
    }
    return value
  }

  /// Refuses every member that was not read.
  func finish() throws(DataError) {
    guard !unread.isEmpty, let stranger = strangers.first else { return }
    let known = known ?? []
    let near = Nearest.name(to: stranger.key, among: known)
    throw error(
      "unknown key \"\(path(to: stranger.key))\"",
      remedy: (near.map { "did you mean \"\($0)\"? " } ?? "") + "known here: " + known.joined(separator: ", "),
      line: stranger.value.line)
  }

  func wrong(_ key: String, _ value: JSON, _ expected: String) -> DataError {
    error("\(path(to: key)) is \(value.kind)", remedy: "write \(expected)", line: value.line)
  }
}

extension ObjectReader {
  mutating func string(_ key: String) throws(DataError) -> String { try text(key, try required(key)) }

  mutating func optionalString(_ key: String) throws(DataError) -> String? {
    guard let value = optional(key) else { return nil }
    return try text(key, value)
  }

  /// A text whose spaces matter, such as a separator.
  mutating func raw(_ key: String) throws(DataError) -> String {
    let value = try required(key)
    guard let text = value.string else { throw wrong(key, value, "a text") }
    return text
  }

  mutating func optionalRaw(_ key: String) throws(DataError) -> String? {
    guard let value = optional(key) else { return nil }
    guard let text = value.string else { throw wrong(key, value, "a text") }
    return text
  }

  private func text(_ key: String, _ value: JSON) throws(DataError) -> String {
    guard let text = value.string else { throw wrong(key, value, "a text") }
    guard text.isBare else {
      throw error("\(path(to: key)) is empty or has spaces around it", remedy: "write the bare text", line: value.line)
    }
    return text
  }

  mutating func integer(_ key: String) throws(DataError) -> Int { try number(key, try required(key)) }

  mutating func optionalInteger(_ key: String) throws(DataError) -> Int? {
    guard let value = optional(key) else { return nil }
    return try number(key, value)
  }

  private func number(_ key: String, _ value: JSON) throws(DataError) -> Int {
    guard let number = value.integer else { throw wrong(key, value, "a whole number") }
    return number
  }

  mutating func flag(_ key: String, otherwise: Bool = false) throws(DataError) -> Bool {
    guard let value = optional(key) else { return otherwise }
    guard let flag = value.bool else { throw wrong(key, value, "true or false") }
    return flag
  }

  mutating func strings(_ key: String) throws(DataError) -> [String] {
    guard let value = optional(key) else { return [] }
    guard let elements = value.array else { throw wrong(key, value, "a list of texts") }
    var texts: [String] = []
    for element in elements { texts.append(try text(key, element)) }
    return texts
  }

  mutating func requiredStrings(_ key: String) throws(DataError) -> [String] {
    let texts = try strings(key)
    guard !texts.isEmpty else {
      throw error("\(path(to: key)) is missing or empty", remedy: "list at least one", line: line)
    }
    return texts
  }

  mutating func integers(_ key: String) throws(DataError) -> [Int] {
    guard let value = optional(key) else { return [] }
    guard let elements = value.array else { throw wrong(key, value, "a list of whole numbers") }
    var numbers: [Int] = []
    for element in elements { numbers.append(try number(key, element)) }
    return numbers
  }

  /// One of a closed list of words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) throws(DataError) -> Choice
  where Choice.RawValue == String {
    let value = try required(key)
    return try choice(key, value)
  }

  mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(_ key: String) throws(DataError) -> Choice?
  where Choice.RawValue == String {
    guard let value = optional(key) else { return nil }
    return try choice(key, value)
  }

  mutating func choices<Choice: RawRepresentable & CaseIterable>(_ key: String) throws(DataError) -> [Choice]
  where Choice.RawValue == String {
    guard let value = optional(key) else { return [] }
    guard let elements = value.array else { throw wrong(key, value, "a list of texts") }
    var found: [Choice] = []
    for element in elements { found.append(try choice(key, element)) }
    return found
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ value: JSON) throws(DataError) -> Choice
  where Choice.RawValue == String {
    let word = try text(key, value)
    guard let choice = Choice(rawValue: word) else {
      let all = Choice.allCases.map(\.rawValue)
      throw error(
        "\(path(to: key)) is \"\(word)\"", remedy: "choose one of " + all.joined(separator: ", "), line: value.line)
    }
    return choice
  }

  mutating func date(_ key: String) throws(DataError) -> CivilDate {
    let value = try required(key)
    return try day(key, value)
  }

  mutating func optionalDate(_ key: String) throws(DataError) -> CivilDate? {
    guard let value = optional(key) else { return nil }
    return try day(key, value)
  }

  mutating func dates(_ key: String) throws(DataError) -> [CivilDate] {
    guard let value = optional(key) else { return [] }
    guard let elements = value.array else { throw wrong(key, value, "a list of dates") }
    var days: [CivilDate] = []
    for element in elements { days.append(try day(key, element)) }
    return days
  }

  private func day(_ key: String, _ value: JSON) throws(DataError) -> CivilDate {
    guard let date = value.string.flatMap(CivilDate.init(iso:)) else {
      throw error("\(path(to: key)) is no date", remedy: "write it as \"2026-03-02\"", line: value.line)
    }
    return date
  }

  /// Reads a record of its own; one with strangers is read again, to list the keys that are known.
  private func read<Record>(
    _ value: JSON, at place: RecordPlace, _ make: (inout ObjectReader) throws(DataError) -> Record
  ) throws(DataError) -> Record {
    var reader = try ObjectReader(value, file: file, place: place, listsKnown: false)
    let record = try make(&reader)
    guard !reader.unread.isEmpty else { return record }
    reader = try ObjectReader(value, file: file, place: place, listsKnown: true)
    _ = try make(&reader)
    try reader.finish()
    return record
  }

  /// The records of a list, each made by `make` from its own reader.
  mutating func records<Record>(
    _ key: String, _ make: (inout ObjectReader) throws(DataError) -> Record
  ) throws(DataError) -> [Record] {
    guard let value = optional(key) else { return [] }
    guard let elements = value.array else { throw wrong(key, value, "a list of objects") }
    var records: [Record] = []
    records.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      records.append(try read(element, at: .element(index, of: key, in: place), make))
    }
    return records
  }

  mutating func record<Record>(
    _ key: String, _ make: (inout ObjectReader) throws(DataError) -> Record
  ) throws(DataError) -> Record {
    try read(try required(key), at: place.member(key), make)
  }

  mutating func optionalRecord<Record>(
    _ key: String, _ make: (inout ObjectReader) throws(DataError) -> Record
  ) throws(DataError) -> Record? {
    stands(key) ? try record(key, make) : nil
  }

  /// A map from ids to records, in file order.
  mutating func map<Record>(
    _ key: String, _ make: (inout ObjectReader) throws(DataError) -> Record
  ) throws(DataError) -> [(id: String, record: Record)] {
    guard let value = optional(key) else { return [] }
    guard let entries = value.members else { throw wrong(key, value, "an object") }
    var records: [(id: String, record: Record)] = []
    let map = place.member(key)
    for entry in entries { records.append((entry.key, try read(entry.value, at: map.member(entry.key), make))) }
    return records
  }

  /// Refuses an id that stands twice in a list.
  func unique(_ ids: [String], in key: String) throws(DataError) {
    var seen: Set<String> = []
    guard let twice = ids.first(where: { !seen.insert($0).inserted }) else { return }
    throw error("\(path(to: key)): \"\(twice)\" stands twice", remedy: "give each an id of its own")
  }

  /// A map from names to texts; `raw` texts may begin or end with spaces.
  mutating func texts(_ key: String, raw: Bool = false) throws(DataError) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in try entries(key, raw: raw) { texts[entry.tag] = entry.text }
    return texts
  }

  /// The members of an object of texts, in the order of the file; none where it does not stand.
  mutating func entries(_ key: String, raw: Bool = false) throws(DataError) -> [LocalizedText.Entry] {
    guard let value = optional(key) else { return [] }
    guard let members = value.members else { throw wrong(key, value, "an object") }
    var entries: [LocalizedText.Entry] = []
    entries.reserveCapacity(members.count)
    for member in members {
      let name = "\(key).\(member.key)"
      guard raw else {
        entries.append(LocalizedText.Entry(tag: member.key, text: try text(name, member.value)))
        continue
      }
      guard let text = member.value.string else { throw wrong(name, member.value, "a text") }
      entries.append(LocalizedText.Entry(tag: member.key, text: text))
    }
    return entries
  }
}

extension String {
  /// Whether there is something and no space around it.
  fileprivate var isBare: Bool {
    guard let first = utf8.first, let last = utf8.last else { return false }
    // Letters, digits and marks of ASCII are no spaces, nor do they belong to one before them.
    if (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last) { return true }
    return self.first?.isWhitespace == false && self.last?.isWhitespace == false
  }
}
