package import DataRights
import DataRightsCatalogue
import DataRightsStore

/// What somebody looks for among proceedings.
package struct ProceedingSearch: Sendable, Hashable {
  /// Which proceedings count.
  package enum Standing: String, Sendable, CaseIterable { case all, open, over }

  /// Words, each of which must stand in what a list says of a proceeding.
  package var text = ""
  package var standing = Standing.all
  package var ofEveryone = false

  package init() {}

  /// So many are read at once, however many there are.
  private static let piece = 500

  private var wanted: [String] { text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init) }

  /// A page of what is found, the newest first, and whether there is more.
  ///
  /// - Parameter page: counted from 1.
  package func found(
    page: Int, size: Int, _ desk: Desk
  ) throws -> (proceedings: [Proceeding], hasMore: Bool) {
    let (start, isTooFar) = (max(page, 1) - 1).multipliedReportingOverflow(by: size)
    guard !isTooFar, start < .max - size else { return ([], false) }
    if wanted.isEmpty, standing == .all {
      let rest = try numbers(start + size + 1, desk).dropFirst(start)
      return (try desk.readJournal().proceedings(numbered: Array(rest.prefix(size))), rest.count > size)
    }
    let journal = try desk.readJournal()
    var numbers: [Int] = []
    if try journal.refreshTraits(progress: desk.progress) {
      try eachNumber(desk) { number in
        numbers.append(number)
        return numbers.count <= start + size
      }
    } else {
      try eachFolded(desk) { matching in
        numbers += matching.map(\.number)
        return numbers.count <= start + size
      }
    }
    let rest = numbers.dropFirst(start)
    return (try journal.proceedings(numbered: Array(rest.prefix(size))), rest.count > size)
  }

  /// Hands out everything that is found, the newest first and some at a time, until `take` wants no more.
  package func each(_ desk: Desk, _ take: ([Proceeding]) throws -> Bool) throws {
    let journal = try desk.readJournal()
    guard try journal.refreshTraits(progress: desk.progress) else { return try eachFolded(desk, take) }
    var found: [Int] = []
    try eachNumber(desk) { number in
      found.append(number)
      return true
    }
    var rest = found[...]
    while !rest.isEmpty {
      guard try take(journal.proceedings(numbered: Array(rest.prefix(Self.piece)))) else { return }
      rest = rest.dropFirst(Self.piece)
    }
  }

  /// Hands out the numbers of what is found, the highest first, as the index has it.
  private func eachNumber(_ desk: Desk, _ take: (Int) throws -> Bool) throws {
    var matching = try Matching(self, desk)
    let journal = try desk.readJournal()
    let isOver: Bool? = standing == .all ? nil : standing == .over
    try journal.eventLog.read { log in
      try log.eachTraits(person: ofEveryone ? nil : journal.person, isOver: isOver) { number, traits in
        matching.matches(number, traits) ? try take(number) : true
      }
    }
  }

  /// Hands out what is found by folding every proceeding, as it has to be done where the store cannot be written.
  private func eachFolded(_ desk: Desk, _ take: ([Proceeding]) throws -> Bool) throws {
    var matching = try Matching(self, desk)
    let journal = try desk.readJournal()
    var rest = try numbers(.max, desk)[...]
    while !rest.isEmpty {
      let found = try journal.proceedings(numbered: Array(rest.prefix(Self.piece))).filter { proceeding in
        let traits = Agenda.Traits(proceeding)
        return (standing == .all || traits.isOver == (standing == .over))
          && matching.matches(proceeding.number, traits)
      }
      guard try take(found) else { return }
      rest = rest.dropFirst(Self.piece)
    }
  }

  /// The numbers of the proceedings among which is searched, the newest first.
  private func numbers(_ limit: Int, _ desk: Desk) throws -> [Int] {
    let journal = try desk.readJournal()
    return try journal.eventLog.read {
      try $0.latestProceedings(person: ofEveryone ? nil : journal.person, limit: limit)
    }
  }

  /// Whether the words stand in what a list says of a proceeding.
  private struct Matching {
    private let wanted: [(text: String, bytes: [UInt8], isASCII: Bool)]
    private let names: AddresseeNames
    private let words: Words
    /// What addressees and rights are called, in small letters, by id.
    private var addressees: [String: String] = [:]
    private var rights: [Right: String] = [:]

    init(_ search: ProceedingSearch, _ desk: Desk) throws {
      wanted = search.wanted.map { word in
        let bytes = Array(word.utf8)
        return (word, bytes, bytes.allSatisfy { $0 < 0x80 })
      }
      names = try AddresseeNames(desk)
      words = desk.words
    }

    mutating func matches(_ number: Int, _ traits: Agenda.Traits) -> Bool {
      guard !wanted.isEmpty else { return true }
      let addressee = addressees[traits.addressee] ?? names[traits.addressee].lowercased()
      addressees[traits.addressee] = addressee
      let right = rights[traits.right] ?? words.name(traits.right).lowercased()
      rights[traits.right] = right
      let said = [traits.names, addressee, right, String(number)]
      return wanted.allSatisfy { word in
        // A letter with an accent can be written in two ways, which only the slow comparison knows to be the same.
        said.contains { $0.mentions(word.bytes) || !word.isASCII && $0.contains(word.text) }
      }
    }
  }
}
