import DataRights

/// Objects that are appended to a file and stand for, or beside, those that it has (ISO 32000-1, 7.5.6).
struct Update {
  private let file: DrawnFile
  private var bytes: [UInt8]
  private var places: [Int: Int] = [:]
  private var next: Int

  init(_ file: DrawnFile) {
    self.file = file
    bytes = file.bytes
    next = file.places.count
  }

  /// The number of a new object.
  mutating func reserve() -> Int {
    next += 1
    return next - 1
  }

  /// Writes an object.
  mutating func write(_ object: Int, _ text: String) {
    places[object] = bytes.count
    bytes += Array("\(object) 0 obj\n\(text)\nendobj\n".utf8)
  }

  /// Writes a stream, and gives its number.
  mutating func stream(_ text: String, _ entries: String = "") -> Int {
    let object = reserve()
    write(object, "<< \(entries)/Length \(text.utf8.count) >>\nstream\n\(text)\nendstream")
    return object
  }

  /// The whole file.
  func finished(root: Int, info: Int) -> [UInt8] {
    var text = "xref\n"
    let objects = places.keys.sorted()
    var start = 0
    while start < objects.count {
      var end = start + 1
      while end < objects.count, objects[end] == objects[end - 1] + 1 { end += 1 }
      text += "\(objects[start]) \(end - start)\n"
      for object in objects[start..<end] {
        let place = String(places[object] ?? 0)
        text += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      }
      start = end
    }
    let id = Digest.hex(bytes)
    text +=
      "trailer\n<< /Size \(next) /Root \(root) 0 R /Info \(info) 0 R /Prev \(file.table) /ID [<\(id)> <\(id)>] >>\n"
    return bytes + Array((text + "startxref\n\(bytes.count)\n%%EOF\n").utf8)
  }
}

/// A number that tells files apart: the same for the same bytes.
private enum Digest {
  /// 128 bits in hexadecimal: 64 from each of two beginnings.
  static func hex(_ bytes: [UInt8]) -> String {
    var (first, second) = (FNV1a(), FNV1a(0x6C62_272E_07BB_0142))
    for byte in bytes {
      first.add(byte)
      second.add(byte)
    }
    return [first, second].map { number in
      let digits = String(number.value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
