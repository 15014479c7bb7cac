/// Bytes that are fetched in pieces of any size, and taken from there as a format wants them.
final class PulledBytes {
  private let pull: () throws -> [UInt8]?
  private var piece: [UInt8] = []
  private var place = 0
  private var hasEnded = false

  /// Begins with nothing fetched.
  ///
  /// - Parameter pull: gives the next bytes, or nil when there are no more.
  init(_ pull: @escaping () throws -> [UInt8]?) {
    self.pull = pull
  }

  /// Whether all bytes were taken.
  func isAtEnd() throws -> Bool {
    while place == piece.count, !hasEnded {
      place = 0
      piece = []
      if let next = try pull() { piece = next } else { hasEnded = true }
    }
    return place == piece.count
  }

  /// The next byte, which stays to be taken; nil at the end.
  func peek() throws -> UInt8? { try isAtEnd() ? nil : piece[place] }

  /// Takes so many bytes; fewer only where they end.
  func take(_ count: Int) throws -> [UInt8] {
    var taken: [UInt8] = []
    while taken.count < count, try !isAtEnd() {
      let end = min(piece.count, place + count - taken.count)
      if taken.isEmpty { taken.reserveCapacity(count) }
      taken += piece[place..<end]
      place = end
    }
    return taken
  }

  /// Takes a line with its line feed; without one where the bytes end before, or the line is longer than the limit.
  func line(atMost limit: Int) throws -> [UInt8] {
    var line: [UInt8] = []
    while line.count < limit, try !isAtEnd() {
      let rest = piece[place..<min(piece.count, place + limit - line.count)]
      let end = rest.firstIndex(of: .lf).map { $0 + 1 } ?? rest.endIndex
      line += piece[place..<end]
      place = end
      if line.last == .lf { break }
    }
    return line
  }
}
