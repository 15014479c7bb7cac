/// Reads a header by its grammar, which allows each header to be written in one way alone.
struct AgeHeaderReader {
  private let source: PulledBytes
  private var read: [UInt8] = []

  /// The longest first line of a version to come.
  private static let longestVersion = 256

  /// Reads the header that the bytes begin with.
  static func header(from source: PulledBytes) throws -> AgeHeader {
    var reader = AgeHeaderReader(source: source)
    return try reader.header()
  }

  private init(source: PulledBytes) {
    self.source = source
  }

  private mutating func header() throws -> AgeHeader {
    try readVersion()
    var stanzas: [AgeStanza] = []
    while true {
      let line = try line()
      if line.starts(with: AgeHeader.mark) {
        guard !stanzas.isEmpty, line.dropFirst(3).first == .space, let sum = AgeBase64.decode(line.dropFirst(4)),
          sum.count == 32
        else { throw AgeError.damaged(.header) }
        return AgeHeader(stanzas: stanzas, signed: read.dropLast(line.count + 1 - 3), sum: sum)
      }
      stanzas.append(try stanza(line))
    }
  }

  private mutating func readVersion() throws {
    read = try source.line(atMost: Self.longestVersion)
    guard read.starts(with: AgeHeader.intro.utf8) else { throw AgeError.notAge }
    guard read.last == .lf else {
      throw try source.isAtEnd() ? AgeError.damaged(.truncated) : AgeError.unsupportedVersion
    }
    guard read == Array("\(AgeHeader.intro)\(AgeHeader.version)\n".utf8) else { throw AgeError.unsupportedVersion }
  }

  private mutating func stanza(_ line: [UInt8]) throws -> AgeStanza {
    guard line.starts(with: "-> ".utf8) else { throw AgeError.damaged(.header) }
    let arguments = line.dropFirst(3).split(separator: .space, omittingEmptySubsequences: false)
    guard arguments.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 33...126 ~= $0 } }) else {
      throw AgeError.damaged(.header)
    }
    var letters: [UInt8] = []
    while true {
      let line = try self.line()
      guard line.count <= AgeStanza.columns else { throw AgeError.damaged(.header) }
      letters += line
      if line.count < AgeStanza.columns { break }
    }
    guard let body = AgeBase64.decode(letters) else { throw AgeError.damaged(.header) }
    return AgeStanza(arguments: arguments.map { String(decoding: $0, as: UTF8.self) }, body: body)
  }

  /// The next line, without its line feed.
  private mutating func line() throws -> [UInt8] {
    let line = try source.line(atMost: AgeHeader.mostBytes - read.count)
    guard line.last == .lf else {
      throw AgeError.damaged(try source.isAtEnd() ? .truncated : .header)
    }
    read += line
    return line.dropLast()
  }
}
