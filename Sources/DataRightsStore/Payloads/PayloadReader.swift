internal import DataRights

/// Takes the payload of an event apart, and says which key is not as it should be.
///
/// Keys that nobody asks for are left alone: a newer version may have added them, and the log keeps them.
struct PayloadReader {
  /// A payload is not what its kind of event needs; the key, never its value.
  struct Failure: Error, Hashable {
    let key: String
    let expected: String
  }

  private let json: JSON

  init(_ json: JSON) {
    self.json = json
  }

  func string(_ key: String) throws(Failure) -> String { try required(key, "a text", try optionalString(key)) }

  func optionalString(_ key: String) throws(Failure) -> String? { try optional(key, "a text") { $0.string } }

  func strings(_ key: String) throws(Failure) -> [String] {
    try optional(key, "a list of texts") { value in
      guard let elements = value.array else { return nil }
      let texts = elements.compactMap(\.string)
      return texts.count == elements.count ? texts : nil
    } ?? []
  }

  func texts(_ key: String) throws(Failure) -> [String: String] {
    try optional(key, "an object of texts") { value in
      guard let members = value.members else { return nil }
      let texts = members.compactMap { member in member.value.string.map { (member.key, $0) } }
      return texts.count == members.count ? Dictionary(texts) { first, _ in first } : nil
    } ?? [:]
  }

  func date(_ key: String) throws(Failure) -> CivilDate { try required(key, "a date", try optionalDate(key)) }

  func optionalDate(_ key: String) throws(Failure) -> CivilDate? {
    try optional(key, "a date") { $0.string.flatMap(CivilDate.init(iso:)) }
  }

  func optionalTime(_ key: String) throws(Failure) -> CivilTime? {
    try optional(key, "a time") { $0.string.flatMap(CivilTime.init(iso:)) }
  }

  func choice<Choice: RawRepresentable<String>>(_ key: String) throws(Failure) -> Choice {
    try required(key, "a word of its list", try optionalChoice(key))
  }

  func optionalChoice<Choice: RawRepresentable<String>>(_ key: String) throws(Failure) -> Choice? {
    try optional(key, "a word of its list") { $0.string.flatMap(Choice.init(rawValue:)) }
  }

  func optionalFlag(_ key: String) throws(Failure) -> Bool? { try optional(key, "true or false") { $0.bool } }

  func integer(_ key: String) throws(Failure) -> Int {
    try required(key, "a whole number", try optional(key, "a whole number") { $0.integer })
  }

  func namedDay(_ key: String) throws(Failure) -> NamedDay? {
    try optional(key, "a date or unknown") { $0.string.flatMap(NamedDay.init) }
  }

  func has(_ key: String) -> Bool { json[key] != nil }

  /// The records of a list; none where it does not stand.
  func records<Record>(
    _ key: String, _ read: (PayloadReader) throws(Failure) -> Record
  ) throws(Failure) -> [Record] {
    var records: [Record] = []
    for element in try optional(key, "a list", { $0.array }) ?? [] {
      guard element.members != nil else { throw Failure(key: key, expected: "a list of objects") }
      records.append(try read(PayloadReader(element)))
    }
    return records
  }

  private func optional<Value>(
    _ key: String, _ expected: String, _ read: (JSON) -> Value?
  ) throws(Failure) -> Value? {
    guard let value = json[key], !value.isNull else { return nil }
    guard let read = read(value) else { throw Failure(key: key, expected: expected) }
    return read
  }

  private func required<Value>(_ key: String, _ expected: String, _ value: Value?) throws(Failure) -> Value {
    guard let value else { throw Failure(key: key, expected: expected) }
    return value
  }
}

extension JSON {
  /// A list of texts; nil where it is empty, so that the key is left out.
  init?(unlessEmpty texts: [String]) {
    guard !texts.isEmpty else { return nil }
    self.init(texts)
  }
}
