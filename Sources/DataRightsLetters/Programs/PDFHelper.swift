public import DataRights
import Synchronization

/// The program `datarights-pdf`, which draws sheets as PDF files; nothing else needs Pango and Cairo.
public struct PDFHelper: Sendable {
  /// The program's path.
  public let path: String

  /// Names the program by its path.
  public init(path: String) {
    self.path = path
  }

  /// The program named by `DATARIGHTS_PDF`, else the one beside this program; nil where there is none.
  public static var installed: PDFHelper? {
    Companion.path(of: "datarights-pdf", variable: "DATARIGHTS_PDF").map(PDFHelper.init)
  }

  /// The sheet as a PDF file.
  ///
  /// Many are drawn faster by one ``PDFPress``.
  public func pdf(of sheet: LetterSheet) throws(LetterLayoutError) -> [UInt8] { try PDFPress(self).pdf(of: sheet) }
}

/// Draws one sheet after another with one process of the helper, which looks for its fonts once only.
///
/// The process starts with the first sheet and ends with the press. The file of a sheet is the same, whatever was drawn
/// before it.
public final class PDFPress: Sendable {
  private let helper: PDFHelper
  private let running = Mutex<RunningProcess?>(nil)

  /// Makes a press that works with a helper.
  public init(_ helper: PDFHelper) {
    self.helper = helper
  }

  deinit { running.withLock { _ = $0?.end() } }

  /// The sheet as a PDF file; a sheet that cannot be drawn does not keep the press from drawing others.
  public func pdf(of sheet: LetterSheet) throws(LetterLayoutError) -> [UInt8] {
    let question = Array((sheet.document.text(indented: false) + "\n").utf8)
    let answer = try running.withLock { running throws(LetterLayoutError) in
      if running == nil {
        running = ChildProcess(path: helper.path, arguments: ["--stream"]).start(output: .kept, errors: .kept)
      }
      guard let process = running else { throw .pdf("\(helper.path) could not be started; install it anew") }
      if let bytes = process.ask(question, answer: Answer.length), let answer = Answer(bytes) {
        return answer
      }
      running = nil
      throw .pdf(Self.lastLine(of: process.end().errors))
    }
    guard !answer.isError else { throw .pdf(Self.lastLine(of: answer.bytes)) }
    return answer.bytes
  }

  private static func lastLine(of bytes: [UInt8]) -> String {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.last.map(String.init) ?? "datarights-pdf ended without a file; check its installation"
  }
}

/// What the helper answers to one sheet: a line `pdf LENGTH` and a file, or `error LENGTH` and what is wrong.
private struct Answer {
  let isError: Bool
  let bytes: [UInt8]

  /// The line that an answer begins with.
  private struct Head {
    let word: Substring
    /// Where the bytes begin and end that it announces.
    let range: Range<Int>

    init?(_ printed: ArraySlice<UInt8>, lineEnd: Int) {
      let words = String(decoding: printed[..<lineEnd], as: UTF8.self).split(separator: " ")
      guard words.count == 2, ["pdf", "error"].contains(words[0]), let count = Int(words[1]), count >= 0 else {
        return nil
      }
      word = words[0]
      range = lineEnd + 1..<lineEnd + 1 + count
    }
  }

  /// Takes an answer apart; nil for what is none.
  init?(_ printed: ArraySlice<UInt8>) {
    guard let lineEnd = printed.firstIndex(of: UInt8(ascii: "\n")), let head = Head(printed, lineEnd: lineEnd),
      head.range.upperBound == printed.endIndex
    else { return nil }
    isError = head.word == "error"
    bytes = Array(printed[head.range])
  }

  /// How many of the bytes printed are an answer, or cannot become one; nil while more must come.
  static func length(in printed: ArraySlice<UInt8>) -> Int? {
    guard let lineEnd = printed.firstIndex(of: UInt8(ascii: "\n")) else {
      return printed.count < 32 ? nil : printed.count
    }
    guard let head = Head(printed, lineEnd: lineEnd) else { return printed.count }
    return head.range.upperBound <= printed.endIndex ? head.range.upperBound - printed.startIndex : nil
  }
}
