extension ObjectReader {
  /// A text that is a web address.
  mutating func webAddress(_ key: String) throws(DataError) -> String {
    let line = line(of: key)
    let address = try string(key)
    guard address.hasPrefix("https://") else {
      throw error("\(path(to: key)) is no web address", remedy: "write an address that begins https://", line: line)
    }
    return address
  }

  /// A text that is a web address; nil where it does not stand.
  mutating func optionalWebAddress(_ key: String) throws(DataError) -> String? {
    stands(key) ? try webAddress(key) : nil
  }

  /// What a statement rests on: keys of sources, points of the guide that it carries out, or both.
  mutating func support() throws(DataError) -> (sources: [String], covers: [String]) {
    let support = (sources: try strings("sources"), covers: try strings("covers"))
    guard !support.sources.isEmpty || !support.covers.isEmpty else {
      throw error(
        "\(place.text ?? "the document") has neither a source nor a point of a guide", remedy: "name what it rests on")
    }
    return support
  }

  /// Refuses sources that the record does not have.
  func known(_ cited: [String], among sources: [String: Source]) throws(DataError) {
    guard let stranger = cited.first(where: { sources[$0] == nil }) else { return }
    throw error("it names the unknown source \"\(stranger)\"", remedy: "add it to sources")
  }
}
