public import DataRights
import Foundation

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
  public func pdf(of sheet: LetterSheet) throws(LetterLayoutError) -> [UInt8] {
    let input = Array(sheet.document.text().utf8)
    guard let end = ChildProcess(path: path).run(input: input, output: .kept, errors: .kept) else {
      throw .pdf("\(path) could not be started; install it anew")
    }
    guard end.code == 0, end.output.starts(with: Array("%PDF-".utf8)) else {
      let lines = String(decoding: end.errors, as: UTF8.self).split(separator: "\n")
      throw .pdf(lines.last.map(String.init) ?? "datarights-pdf ended without a file; check its installation")
    }
    return end.output
  }
}
