import DataRights
import DataRightsDesk

/// The answer of a long run, printed while it goes on: what an earlier run wrote, then what this one writes.
///
/// It prints the same document as `Desk.print` would of the whole, of which it holds a few lines.
struct ResultList {
  private let desk: Desk
  private var bytes: [UInt8] = []
  private var list = Part.head
  private(set) var skipped = 0
  private(set) var written = 0

  /// How far the document is.
  private enum Part: Int { case head, skipped, written }

  init(desk: Desk) {
    self.desk = desk
  }

  /// Adds something that an earlier run wrote; all of that comes first.
  mutating func skip(_ document: @autoclosure () -> JSON) {
    skipped += 1
    if desk.wantsJSON { add(document(), to: .skipped, isFirst: skipped == 1) }
  }

  /// Adds something that was written.
  mutating func add(_ document: @autoclosure () -> JSON, _ text: @autoclosure () -> String) {
    written += 1
    if desk.wantsJSON {
      add(document(), to: .written, isFirst: written == 1)
    } else {
      add(text() + "\n")
    }
  }

  /// Prints the end.
  mutating func finish(_ text: @autoclosure () -> String) {
    if desk.wantsJSON {
      begin(.written)
      add(written == 0 ? "]\n}\n" : "\n  ]\n}\n")
    } else {
      add(text() + "\n")
    }
    flush()
  }

  /// Prints what is there, also where the run ends early.
  mutating func flush() {
    Console.output(bytes: bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ document: JSON, to part: Part, isFirst: Bool) {
    begin(part)
    let text = document.text().split(separator: "\n").joined(separator: "\n    ")
    add((isFirst ? "\n    " : ",\n    ") + text)
  }

  /// Opens a list, after those before it.
  private mutating func begin(_ part: Part) {
    if list == .head {
      add("{\n  \"format\": 1,\n  \"skipped\": [")
      list = .skipped
    }
    if list == .skipped, part == .written {
      add(skipped == 0 ? "],\n  \"written\": [" : "\n  ],\n  \"written\": [")
      list = .written
    }
  }

  private mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count > 1 << 14 { flush() }
  }
}
