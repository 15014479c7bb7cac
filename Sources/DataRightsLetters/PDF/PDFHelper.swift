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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    let input = Pipe()
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    guard (try? process.run()) != nil else { throw .pdf("\(path) could not be started; install it anew") }
    // A helper that ends before it has read all must not end this program with a signal.
    try? input.fileHandleForWriting.write(contentsOf: Data(sheet.document.text().utf8))
    try? input.fileHandleForWriting.close()
    let pdf = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    let message = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0, pdf.starts(with: Array("%PDF-".utf8))
    else {
      let lines = String(decoding: message, as: UTF8.self).split(separator: "\n")
      throw .pdf(lines.last.map(String.init) ?? "datarights-pdf ended without a file; check its installation")
    }
    return Array(pdf)
  }
}
