/// The names of the months in several languages, and their beginnings as abbreviations.
public struct MonthNames: Sendable {
  private let months: [String: Set<Int>]
  private let beginnings: [String: Set<Int>]

  /// Collects the names; each list has the twelve of one language from January.
  ///
  /// - Parameters:
  ///   - languages: the names in each language.
  ///   - english: the English ones, whose abbreviations win over others: `Mar` is March, though the Finnish November
  ///     begins so too.
  public init(_ languages: [[String]], english: [String] = []) {
    var (months, beginnings): ([String: Set<Int>], [String: Set<Int>]) = ([:], [:])
    for names in languages where names.count == 12 {
      for (index, name) in names.enumerated() {
        let key = ServiceName.key(name)
        // Names such as `1月` are numbers with a sign, not words.
        guard key.count >= 3, key.first?.isNumber == false else { continue }
        months[key, default: []].insert(index + 1)
        for length in 3..<max(3, key.count) { beginnings[String(key.prefix(length)), default: []].insert(index + 1) }
      }
    }
    for (index, name) in english.enumerated() { beginnings[String(ServiceName.key(name).prefix(3))] = [index + 1] }
    (self.months, self.beginnings) = (months, beginnings)
  }

  /// The month, 1…12, that a word names in some language; nil where it names none, or different ones in two languages.
  public func month(_ word: String) -> Int? {
    let key = ServiceName.key(word)
    guard let found = months[key] ?? beginnings[key], found.count == 1 else { return nil }
    return found.first
  }
}
