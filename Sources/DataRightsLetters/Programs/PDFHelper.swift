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
    let environment = ProcessInfo.processInfo.environment
    var tried = [environment["DATARIGHTS_PDF"]].compactMap(\.self).filter { !$0.isEmpty }
    #if os(Linux)
      let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #else
      let own = Bundle.main.executablePath
    #endif
    if let own, let slash = own.lastIndex(of: "/") { tried.append(own[..<slash] + "/datarights-pdf") }
    return tried.first { FileManager.default.isExecutableFile(atPath: $0) }.map(PDFHelper.init)
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
