/// Makes names, numbers and addresses unreadable: a block with a number stands in their place, the same for the same
/// person everywhere.
///
/// A text that was listed is found whole, whatever its case and accents, over line breaks, and with other marks between
/// its words: `Erika Mustermann` in `erika.mustermann@example.org` too. What was not listed stays: a name in another
/// case of its language, or spelt otherwise (`Mueller` for `Müller`), has to be listed as well.
public struct Redaction: Sendable {
  /// The texts that were listed, the longest first, each with the number of its group.
  private let patterns: [(pattern: RedactionPattern, number: Int)]
  private let groupCount: Int
  /// Whether e-mail addresses and telephone numbers are found by what they look like.
  private let findsContacts: Bool
  /// Contacts that stay readable, folded.
  private let kept: Set<String>
  /// What stands in the place of a text, with `{number}`.
  private let block: String
  /// The numbers of the contacts that were found, folded.
  private var contacts: [String: Int] = [:]
  /// How many passages were made unreadable.
  public private(set) var count = 0
  /// The numbers that were given, of groups and contacts.
  private var given: Set<Int> = []

  /// Makes a redaction.
  ///
  /// - Parameters:
  ///   - groups: texts to make unreadable; those of a group are the same person's.
  ///   - findsContacts: whether e-mail addresses and telephone numbers are made unreadable too, wherever they stand.
  ///   - kept: contacts that stay readable nevertheless, unless they are listed: those of the controller.
  ///   - block: what is written instead, with the gap `{number}`.
  public init(_ groups: [[String]], findsContacts: Bool = false, keeping kept: [String] = [], block: String) {
    patterns = groups.enumerated().flatMap { index, texts in
      texts.compactMap { RedactionPattern($0) }.map { (pattern: $0, number: index + 1) }
    }.sorted { $0.pattern.length > $1.pattern.length }
    groupCount = groups.count
    self.findsContacts = findsContacts
    self.kept = Set(kept.map(Self.folded))
    self.block = block
  }

  /// The groups, by their place in the list, of which no text was found anywhere so far.
  public var unfound: [Int] { (0..<groupCount).filter { !given.contains($0 + 1) } }

  /// Whether a text has anything that can be looked for: a letter or a digit.
  public static func canFind(_ text: String) -> Bool { RedactionPattern(text) != nil }

  /// Whether it leaves every text as it is.
  public var isEmpty: Bool { patterns.isEmpty && !findsContacts }

  /// A text without what is to be unreadable.
  public mutating func redact(_ text: String) -> String { redact(text, inside: false) }

  /// The name of a file without what is to be unreadable, which is found within longer words too.
  public mutating func redact(fileName: String) -> String { redact(fileName, inside: true) }

  /// Lines that belong together, which what is to be unreadable may span.
  public mutating func redact(lines: [String]) -> [String] {
    lines.isEmpty
      ? []
      : redact(lines.joined(separator: "\n")).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private mutating func redact(_ text: String, inside: Bool) -> String {
    guard !isEmpty, !text.isEmpty else { return text }
    var places = listed(in: text, inside: inside)
    if findsContacts {
      for place in ContactFinder.places(in: text) { add(contact: place, of: text, to: &places) }
      places.sort { $0.place.lowerBound < $1.place.lowerBound }
    }
    var redacted = String.UnicodeScalarView()
    var next = text.startIndex
    for (place, number) in places {
      redacted += text.unicodeScalars[next..<place.lowerBound]
      redacted += Self.filled(block, number).unicodeScalars
      next = place.upperBound
    }
    count += places.count
    given.formUnion(places.map(\.number))
    redacted += text.unicodeScalars[next...]
    return String(redacted)
  }

  /// Adds an address or number to what is to be unreadable; one of which a part is already takes that part's number.
  private mutating func add(
    contact place: Range<String.Index>, of text: String, to places: inout [(place: Range<String.Index>, number: Int)]
  ) {
    let listed = places.filter { $0.place.overlaps(place) }
    guard let first = listed.first, let last = listed.last else {
      let folded = Self.folded(String(text[place]))
      guard !kept.contains(folded) else { return }
      let number = contacts[folded] ?? groupCount + contacts.count + 1
      contacts[folded] = number
      return places.append((place, number))
    }
    places.removeAll { $0.place.overlaps(place) }
    let start = min(first.place.lowerBound, place.lowerBound)
    places.append((start..<max(last.place.upperBound, place.upperBound), first.number))
  }

  /// Where listed texts stand: from the front, the longest that fits first.
  private func listed(in text: String, inside: Bool) -> [(place: Range<String.Index>, number: Int)] {
    guard !patterns.isEmpty else { return [] }
    let units = FoldedText(text).units
    var found: [(Range<String.Index>, Int)] = []
    var index = 0
    while index < units.count {
      let match = patterns.lazy.compactMap { entry in
        entry.pattern.match(units, at: index, inside: inside).map { (length: $0, number: entry.number) }
      }.first
      guard let match else {
        index += 1
        continue
      }
      let place = units[index].place.lowerBound..<units[index + match.length - 1].place.upperBound
      found.append((place, match.number))
      index += match.length
    }
    return found
  }

  private static func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(FoldedText(text).units.map(\.scalar)))
  }

  private static func filled(_ block: String, _ number: Int) -> String {
    block.split(separator: "{number}", omittingEmptySubsequences: false).joined(separator: "\(number)")
  }
}
