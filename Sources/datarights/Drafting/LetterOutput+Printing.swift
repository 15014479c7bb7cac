import DataRights
import DataRightsLetters
import DataRightsDesk

extension LetterOutput {
  /// Prints what was not written to a file; pages of text stand below one another.
  private func show(_ pages: [[UInt8]]) {
    guard file == nil else { return }
    if format.isText {
      Console.output(pages.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n"))
    } else {
      Console.output(bytes: pages.flatMap(\.self))
    }
  }

  /// Shows what was written: a document, or the pages with what to know about them.
  func report(_ letter: Letter, _ pages: [[UInt8]], document: JSON, remarks: [String]) {
    guard !desk.wantsJSON else {
      Console.output(document.text())
      return
    }
    show(pages)
    for remark in remarks + warnings(of: letter) {
      desk.remark(wrapped(remark, width: Terminal.width, rest: "  "))
    }
  }
}
