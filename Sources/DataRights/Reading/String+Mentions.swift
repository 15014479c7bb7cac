extension String {
  /// Whether some bytes stand anywhere in the text; by bytes, since the search for characters is far slower.
  package func mentions(_ bytes: [UInt8]) -> Bool {
    var text = self
    return text.withUTF8 { text in
      guard let first = bytes.first, text.count >= bytes.count else { return false }
      var start = 0
      while start <= text.count - bytes.count {
        guard let place = text[start...].firstIndex(of: first), place <= text.count - bytes.count else { return false }
        if text[place..<place + bytes.count].elementsEqual(bytes) { return true }
        start = place + 1
      }
      return false
    }
  }
}
