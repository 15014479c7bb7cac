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
    var passed = 0
    var found: [Proceeding] = []
    try each(desk) { matching in
      let rest = matching.dropFirst(max(start - passed, 0))
      passed += matching.count
      found += rest.prefix(size + 1 - found.count)
      return found.count <= size
    }
    return (Array(found.prefix(size)), found.count > size)
  }

  /// Hands out everything that is found, the newest first and some at a time, until `take` wants no more.
  package func each(_ desk: Desk, _ take: ([Proceeding]) throws -> Bool) throws {
    let journal = try desk.readJournal()
    let names = try AddresseeNames(desk)
    var rest = try numbers(.max, desk)[...]
    while !rest.isEmpty {
      let proceedings = try journal.proceedings(numbered: Array(rest.prefix(Self.piece)))
      guard try take(matches(proceedings, names, desk.words)) else { return }
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

  private func matches(_ proceedings: [Proceeding], _ names: AddresseeNames, _ words: Words) -> [Proceeding] {
    let wanted = wanted
    return proceedings.filter { proceeding in
      let isOver = proceeding.events.contains { $0.kind == .closed || $0.kind == .withdrawn }
      guard standing == .all || isOver == (standing == .over) else { return false }
      guard !wanted.isEmpty else { return true }
      let said = [
        "\(proceeding.number)", proceeding.reference, proceeding.controller, proceeding.addressee,
        names[proceeding.addressee], words.name(proceeding.right), proceeding.law,
      ].joined(separator: "\n").lowercased()
      return wanted.allSatisfy { said.contains($0) }
    }
  }
}
