import DataRights
import DataRightsLetters
import Foundation
import Testing

/// One process draws sheet after sheet; what goes wrong with it is said and does not last.
struct PDFPressTests {
  /// A program that stands in for the helper: a script of the shell.
  private final class Script {
    let folder = NSTemporaryDirectory() + "press-tests-" + UUID().uuidString
    var path: String { folder + "/helper" }
    /// How often it was started.
    var starts: Int { (try? String(contentsOfFile: folder + "/starts", encoding: .utf8).count) ?? 0 }

    init(_ lines: String) throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let text = "#!/bin/sh\nprintf x >>'\(folder)/starts'\n\(lines)\n"
      // A file that this process had open to write could be open in a child of another test, and could not be started.
      let written = ChildProcess(path: "/bin/sh", arguments: ["-c", #"cat >"$0" && chmod +x "$0""#, path])
        .run(input: Array(text.utf8), output: .discarded, errors: .discarded)
      try #require(written?.code == 0)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
  }

  private func sheet(_ subject: String = "Request") throws -> LetterSheet {
    let json: JSON = [
      "format": 1, "language": "en", "title": "Request", "sender": ["Jane Roe"], "addressee": ["Example Inc."],
      "dateLine": "November 25, 2026", "subject": JSON(subject), "blocks": [["paragraph": ["Hello"]]],
      "paper": "letter", "foldMarks": false, "date": "2026-11-25",
    ]
    return try LetterSheet(json, file: "test")
  }

  private func message(_ draw: () throws -> [UInt8]) -> String? {
    do {
      _ = try draw()
      return nil
    } catch LetterLayoutError.pdf(let message) {
      return message
    } catch {
      return "\(error)"
    }
  }

  @Test func `one process answers every sheet`() throws {
    let script = try Script(#"while read -r line; do printf 'pdf 9\n%%PDF-1.4\n'; done"#)
    let press = PDFPress(PDFHelper(path: script.path))
    for _ in 0..<5 { #expect(try press.pdf(of: sheet()) == Array("%PDF-1.4\n".utf8)) }
    #expect(script.starts == 1)
    // A sheet larger than a pipe goes through it too.
    #expect(try press.pdf(of: sheet(String(repeating: "long ", count: 100_000) + "end")).count == 9)
  }

  @Test func `a refusal is told and the same process goes on`() throws {
    let script = try Script(
      #"read -r line; printf 'error 25\ndatarights-pdf: no; do so'"# + "\n"
        + #"while read -r line; do printf 'pdf 5\n%%PDF-'; done"#)
    let press = PDFPress(PDFHelper(path: script.path))
    #expect(message { try press.pdf(of: sheet()) } == "datarights-pdf: no; do so")
    #expect(try press.pdf(of: sheet()) == Array("%PDF-".utf8))
    #expect(script.starts == 1)
  }

  @Test func `what a process says before it dies is told, and the next sheet has another process`() throws {
    let script = try Script("read -r line; echo 'libpango is missing' >&2; exit 127")
    let press = PDFPress(PDFHelper(path: script.path))
    #expect(message { try press.pdf(of: sheet()) } == "libpango is missing")
    #expect(message { try press.pdf(of: sheet()) } == "libpango is missing")
    #expect(script.starts == 2)
  }

  @Test(arguments: ["printf 'pdf 100\\nshort'", "printf 'hello\\n'; read -r more", "exit 1", "printf 'pdf -1\\n'"])
  func `what is no answer is an error`(lines: String) throws {
    let script = try Script("read -r line; " + lines)
    #expect(
      message { try PDFHelper(path: script.path).pdf(of: sheet()) }
        == "datarights-pdf ended without a file; check its installation")
  }

  @Test func `a program that is not there cannot be started`() throws {
    let message = message { try PDFHelper(path: "/nowhere/helper").pdf(of: sheet()) }
    #expect(message?.contains("could not be started") == true)
  }
}
