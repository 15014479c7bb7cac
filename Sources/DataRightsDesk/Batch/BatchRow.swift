import DataRights
package import DataRightsExchange

/// A row of a batch: what to write, and the key by which a later run knows it again.
package struct BatchRow {
  /// The columns that a file may have.
  package static let columns = [
    "right", "to", "law", "language", "second-language", "ground", "reason", "scope", "of", "correct", "by-post", "for",
    "capacity", "key",
  ]

  package let line: Int
  package let wish: DraftWish
  /// The column `key`, else a digest of the row.
  package let key: String

  package init(_ row: CSVTable.Row, _ desk: Desk) throws {
    func failure(_ column: String) -> Failure {
      desk.failure("batch-cell", ["line": "\(row.line)", "column": column], exit: 1)
    }
    func list(_ column: String) -> [String] {
      (row.cells[column] ?? "").split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
    }
    guard let right = row.cells["right"].flatMap(Right.init(word:)) else { throw failure("right") }
    guard let to = row.cells["to"] else { throw failure("to") }
    var representation: Representation?
    switch (row.cells["for"], row.cells["capacity"].map(Representation.Capacity.init(rawValue:))) {
    case (nil, nil): break
    case (let person?, .some(.some(let capacity))): representation = Representation(of: person, as: capacity)
    default: throw failure("capacity")
    }
    let uses = try list("of").map { word in
      guard let use = Right.Use(rawValue: word) else { throw failure("of") }
      return use
    }
    let corrections = try list("correct").map { pair -> (field: String, value: String) in
      let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { throw failure("correct") }
      return (halves[0], halves[1])
    }
    guard [nil, "yes", "no"].contains(row.cells["by-post"]) else { throw failure("by-post") }
    line = row.line
    wish = DraftWish(
      right: right, addressee: to, law: row.cells["law"], language: row.cells["language"], grounds: list("ground"),
      reason: row.cells["reason"], scope: row.cells["scope"], uses: uses, corrections: corrections,
      byPost: row.cells["by-post"] == "yes", secondLanguage: row.cells["second-language"],
      representation: representation)
    key = row.cells["key"] ?? Self.digest(row.cells)
  }

  /// A digest of the cells, the same in every run.
  private static func digest(_ cells: [String: String]) -> String {
    var digest = FNV1a()
    for (column, cell) in cells.sorted(by: { $0.key < $1.key }) { digest.add("\(column)=\(cell)\u{0}".utf8) }
    return String(digest.value, radix: 16)
  }
}
