import DataRights
import Foundation
import Testing

/// PDF/UA-1 as outloud checks it, an independent program.
struct AccessibilityTests {
  /// The errors of each file.
  private func errors(_ paths: [String], in folder: Folder) throws -> [Int] {
    let report = folder.path + "/report.json"
    _ = try Tool.outloud.run(["--quiet", "--json", report] + paths, in: folder)
    let json = try JSON.parse(Array(Data(contentsOf: URL(fileURLWithPath: report))), file: "report.json")
    return (json["results"]?.array ?? []).compactMap { $0["counts"]?["error"]?.integer }
  }

  @Test func `letters in all scripts have no error`() throws {
    let folder = try Folder()
    let long = Sheets.german(blocks: (1...60).map { .paragraph(["Absatz \($0) dieses Briefes."]) })
    let sheets = Sheets.allCases.map(\.sheet) + [long]
    let paths = try sheets.enumerated().map { try folder.write(try Printed($1).bytes, name: "\($0).pdf") }
    #expect(try errors(paths, in: folder) == [Int](repeating: 0, count: sheets.count))
  }

  @Test func `the program finds errors in the same file without what is appended`() throws {
    let folder = try Folder()
    let bytes = try Printed(Sheets.german.sheet).bytes
    let end = try #require(bytes.range(of: Data("%%EOF".utf8)))
    let path = try folder.write(bytes[..<end.upperBound], name: "bare.pdf")
    let found = try errors([path], in: folder)
    #expect(found.count == 1 && found[0] > 0)
  }

  @Test(arguments: [Sheets.german, .american, .arabic])
  func `all that is painted is marked as content or as artifact`(letter: Sheets) throws {
    let long = LetterSheet.Block.paragraph((1...60).map { "Zeile \($0)" })
    var sheet = letter.sheet
    sheet.blocks.insert(long, at: 1)
    let printed = try Printed(sheet)
    let plain = printed.folder.path + "/plain.pdf"
    _ = try printed.told(.qpdf, "--qdf", "--object-streams=disable", "FILE", plain)
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: plain)), as: Unicode.ASCII.self)
    var (depth, marked, unmarked, artifacts) = (0, 0, 0, 0)
    for line in text.split(whereSeparator: \.isNewline) {
      switch line.split(separator: " ").last {
      case "BDC"?, "BMC"?:
        depth += 1
        if line.hasPrefix("/Artifact") { artifacts += 1 }
      case "EMC"?: depth -= 1
      case "f"? where line == "f", "S"?: if depth > 0 { marked += 1 } else { unmarked += 1 }
      case let last? where last.hasSuffix("Tj") || last.hasSuffix("TJ"):
        if depth > 0 { marked += 1 } else { unmarked += 1 }
      default: break
      }
    }
    #expect(marked > 60 && unmarked == 0)
    #expect(artifacts == (try printed.pages))
  }
}
