import DataRights
import DataRightsTestSupport
import Foundation
import Testing

/// The program under test, beside the tests themselves; `DATARIGHTS_PDF_BINARY` names another one.
enum Helper {
  static let program: String = {
    if let named = Repository.environment("DATARIGHTS_PDF_BINARY") { return named }
    let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: runner).deletingLastPathComponent().path + "/datarights-pdf"
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let besideBundle = (bundle?.deletingLastPathComponent().path ?? "") + "/datarights-pdf"
    if FileManager.default.isExecutableFile(atPath: besideBundle) { return besideBundle }
    return Repository.path(".build/debug/datarights-pdf")
  }()

  /// Runs the program on a text.
  static func run(
    _ input: String, _ arguments: [String] = [], environment: [String: String] = [:], in folder: Folder
  ) throws -> Outcome {
    var all = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
    // The machine's own store of what its fonts have, else each run would look into all of them.
    if let home = Repository.environment("HOME") { all["XDG_CACHE_HOME"] = home + "/.cache" }
    return try Outcome(
      running: program, arguments, input: Data(input.utf8),
      environment: all.merging(environment) { _, own in own }, in: folder)
  }

  /// Runs the program on a sheet that it cannot print.
  static func refuse(_ sheet: LetterSheet, environment: [String: String] = [:], in folder: Folder) throws -> Outcome {
    let outcome = try run(sheet.document.text(), environment: environment, in: folder)
    try #require(!outcome.crashed)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.hasPrefix("datarights-pdf: ") && outcome.error.split(separator: "\n").count == 1)
    return outcome
  }
}

/// A letter that the program printed.
struct Printed {
  let sheet: LetterSheet
  let bytes: Data
  let path: String
  let folder: Folder

  init(_ sheet: LetterSheet, environment: [String: String] = [:]) throws {
    folder = try Folder()
    let outcome = try Helper.run(sheet.document.text(), environment: environment, in: folder)
    try #require(outcome.code == 0 && !outcome.crashed, "exit \(outcome.code): \(outcome.error)")
    #expect(outcome.error.isEmpty)
    self.sheet = sheet
    bytes = outcome.output
    path = try folder.write(bytes, name: "letter.pdf")
  }

  /// What a program says of the file.
  func told(_ tool: Tool, _ arguments: String...) throws -> String {
    let outcome = try tool.run(arguments.map { $0 == "FILE" ? path : $0 }, in: folder)
    try #require(outcome.code == 0, "\(tool) exits with \(outcome.code): \(outcome.error)")
    return outcome.text
  }

  /// The text as two independent programs take it from the page, and as the structure tree gives it.
  func texts() throws -> (poppler: String, mupdf: String, structure: String) {
    let structure = try told(.pdfinfo, "-struct-text", "FILE").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("\"") }.map { $0.dropFirst().dropLast() }
    return (
      try told(.pdftotext, "-raw", "FILE", "-").bare, try told(.mutool, "draw", "-q", "-F", "txt", "FILE").bare,
      structure.joined().bare
    )
  }

  /// The number of pages.
  var pages: Int {
    get throws {
      let line = try told(.pdfinfo, "FILE").split(separator: "\n").first { $0.hasPrefix("Pages:") }
      return try #require(line.flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) })
    }
  }

  /// The lines of a page from top to bottom, without empty ones.
  func lines(page: Int) throws -> [String] {
    try told(.pdftotext, "-layout", "-f", "\(page)", "-l", "\(page)", "FILE", "-").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && $0 != "\u{C}" }
  }

  /// Whether something dark stands in a part of a page, in points from its top left corner.
  func hasInk(page: Int = 1, x: Int, y: Int, width: Int, height: Int) throws -> Bool {
    let name = folder.path + "/part"
    let parts = ["-x", "\(x * 2)", "-y", "\(y * 2)", "-W", "\(width * 2)", "-H", "\(height * 2)"]
    let outcome = try Tool.pdftoppm.run(
      ["-r", "144", "-gray", "-singlefile", "-f", "\(page)", "-l", "\(page)"] + parts + [path, name], in: folder)
    try #require(outcome.code == 0, "\(outcome.error)")
    let image = try Data(contentsOf: URL(fileURLWithPath: name + ".pgm"))
    return image.suffix(width * height * 4).contains { $0 < 128 }
  }
}

extension LetterSheet {
  /// All words of the letter in the order of reading, as programs give them.
  var bare: String {
    let texts = blocks.flatMap { block in
      switch block {
      case .paragraph(let lines): lines
      case .list(let items): items.map { "•" + $0 }
      }
    }
    return (sender + addressee + [dateLine, subject] + texts).joined().bare
  }
}

extension String {
  /// The text without spaces and invisible characters, composed (NFKC): programs agree on no more.
  var bare: String {
    let composed = precomposedStringWithCompatibilityMapping.unicodeScalars.filter { scalar in
      scalar.properties.generalCategory != .format && scalar.properties.generalCategory != .control
        && !scalar.properties.isWhitespace
    }
    return String(String.UnicodeScalarView(composed))
  }
}
