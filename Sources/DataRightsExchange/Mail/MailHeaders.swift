/// The header lines of a mail or of one of its parts, unfolded.
struct MailHeaders {
  private var fields: [(name: String, value: Bytes)] = []

  /// Takes the header off the front of a text; a line that is none ends it too.
  init(takingFrom rest: inout Bytes) {
    var current: (name: String, value: [UInt8])?
    func closed() -> [(name: String, value: Bytes)] { current.map { [($0.name, $0.value[...])] } ?? [] }
    while fields.count < MailLimits.headers {
      let whole = rest
      guard let line = rest.takeLine(), !line.isEmpty else { break }
      if line.first?.isBlank == true {
        // A continuation before any field is dropped.
        if let size = current?.value.count, size < MailLimits.headerBytes { current?.value += line }
      } else if line.starts(with: Array("From ".utf8)), current == nil, fields.isEmpty {
        continue
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ (33...126).contains($0) })
      {
        fields += closed()
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        current = (name, Array(line[(colon + 1)...].prefix(MailLimits.headerBytes)))
      } else {
        rest = whole
        break
      }
    }
    fields += closed()
  }

  var isEmpty: Bool { fields.isEmpty }

  /// The raw value of the first field of a name.
  func raw(_ name: String) -> Bytes? { fields.first { $0.name == name }?.value.trimmed }

  /// The value of a field that has no encoded words.
  func plain(_ name: String) -> String? { raw(name)?.text }

  /// The value of a field of free text, its encoded words decoded.
  func decoded(_ name: String) -> String? { raw(name).map { EncodedWordReader.decode($0.text) } }
}
