/// A document that is little but one list, whose elements are written one by one, on whatever thread, and then joined: of
/// many elements only their bytes are kept.
package struct JSONList: Sendable {
  private let opening, closing: [UInt8]
  private let empty: [UInt8]

  /// - Parameters:
  ///   - key: the key of the list.
  ///   - document: an object with what else stands in the document.
  package init(_ key: String, in document: JSON) {
    let whole = document.with(key, JSON(.array([])))
    empty = whole.bytes()
    var writer = JSONWriter(indented: true, leavingOpen: key)
    writer.write(whole, depth: 0)
    opening = Array(writer.bytes[..<writer.place])
    closing = Array(writer.bytes[writer.place...])
  }

  /// An element as it stands in the list.
  package func element(_ json: JSON) -> [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.begin(atDepth: 2)
    writer.write(json, depth: 2)
    return writer.bytes
  }

  /// Hands out the document piece by piece; it equals that of a ``JSON`` with these elements.
  package func write(_ elements: [[UInt8]], to take: ([UInt8]) throws -> Void) rethrows {
    guard !elements.isEmpty else { return try take(empty) }
    var piece = opening
    for (index, element) in elements.enumerated() {
      if index > 0 { piece.append(UInt8(ascii: ",")) }
      piece += element
      guard piece.count >= Self.size else { continue }
      try take(piece)
      piece.removeAll(keepingCapacity: true)
    }
    try take(piece + closing)
  }

  private static let size = 1 << 16
}
