@testable import DataRightsExchange

/// Tar streams in memory.
enum Tar {
  struct File: Hashable {
    let name: String
    let bytes: [UInt8]
    var modified = 1_795_428_000
  }

  static func write(_ files: [File], isAllowed: @escaping (String) -> Bool = { _ in true }) throws -> [UInt8] {
    var stream: [UInt8] = []
    let writer = TarWriter(isAllowed: isAllowed) { stream += $0 }
    for file in files { try writer.add(file.name, bytes: file.bytes, modified: file.modified) }
    try writer.finish()
    return stream
  }

  static func read(
    _ stream: [UInt8], pieces: Int = 1000, isAllowed: @escaping (String) -> Bool = { _ in true }
  ) throws -> [File] {
    var rest = Age.split(stream, pieces)[...]
    let reader = TarReader(isAllowed: isAllowed) { rest.popFirst() }
    var files: [File] = []
    while let entry = try reader.next() {
      var bytes: [UInt8] = []
      while let piece = try reader.read() { bytes += piece }
      files.append(File(name: entry.name, bytes: bytes, modified: entry.modified))
    }
    return files
  }

  /// Changes bytes of a header and puts its checksum right, so that what was changed is what is refused.
  static func patched(_ stream: [UInt8], at place: Int, _ bytes: [UInt8]) -> [UInt8] {
    var stream = stream
    stream.replaceSubrange(place..<place + bytes.count, with: bytes)
    stream.replaceSubrange(148..<156, with: [UInt8](repeating: 32, count: 8))
    let octal = String(stream[..<512].reduce(0) { $0 + Int($1) }, radix: 8)
    let digits = String(repeating: "0", count: 6 - octal.count) + octal
    stream.replaceSubrange(148..<156, with: Array(digits.utf8) + [0, 32])
    return stream
  }
}
