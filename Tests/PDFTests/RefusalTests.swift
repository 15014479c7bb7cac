import DataRights
import DataRightsTestSupport
import Foundation
import Testing

/// What the program cannot print, it refuses in one line without words of the letter.
struct RefusalTests {
  @Test func `a character for private use is refused`() throws {
    let outcome = try Helper.refuse(Sheets.german(sender: ["Erika \u{E000}mann"]), in: try Folder())
    #expect(outcome.code == 1)
    #expect(outcome.error.contains("script: private use"))
    #expect(!outcome.error.contains("Erika") && !outcome.error.lowercased().contains("e000"))
  }

  @Test func `letters that no font shows are refused by their scripts and the package that helps`() throws {
    let folder = try Folder()
    let sheet = Sheets.german(sender: ["例示花子", "ひらがな"], addressee: ["Example GmbH"])
    let outcome = try Helper.refuse(sheet, environment: try onlyDejaVu(folder), in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.error.contains("script: han, hiragana") && outcome.error.contains("fonts-noto-cjk"))
    #expect(!outcome.error.contains("例") && !outcome.error.contains("ひ"))
  }

  @Test(arguments: [Sheets.german, .greek, .bulgarian])
  func `European letters need no more than DejaVu`(letter: Sheets) throws {
    let folder = try Folder()
    let printed = try withExtendedLifetime(folder) {
      try Printed(letter.sheet, environment: try onlyDejaVu(folder))
    }
    #expect(try printed.texts().structure == letter.sheet.bare)
    #expect(String(decoding: printed.bytes, as: Unicode.ASCII.self).contains("+DejaVuSans"))
  }

  /// Lets the program see the fonts of fonts-dejavu-core only.
  private func onlyDejaVu(_ folder: Folder) throws -> [String: String] {
    let fonts = "/usr/share/fonts/truetype/dejavu"
    try #require(FileManager.default.fileExists(atPath: fonts), "DejaVu is missing; install fonts-dejavu-core")
    let text = "<fontconfig><dir>\(fonts)</dir><cachedir>\(NSTemporaryDirectory())/dejavu-cache</cachedir></fontconfig>"
    return ["FONTCONFIG_FILE": try folder.write(Data(text.utf8), name: "fonts.conf")]
  }

  @Test func `arguments and an empty input are wrong calls`() throws {
    let folder = try Folder()
    for outcome in [try Helper.run("{}", ["--help"], in: folder), try Helper.run("", in: folder)] {
      #expect(outcome.code == 64 && outcome.output.isEmpty)
      #expect(outcome.error.contains("datarights-pdf <letter.json >letter.pdf"))
    }
  }

  @Test(arguments: [
    ("{\"format\": 1", "line 1 of standard input"), ("[]", "write an object here"), ("{}", "format is missing"),
    ("{\"format\": 2}", "use the helper of the same version"),
    ("{\"Erika Mustermann\": 1, \"Erika Mustermann\": 2}", "stands twice"),
  ])
  func `what is no sheet is refused with its line`(input: String, said: String) throws {
    let outcome = try Helper.run(input, in: try Folder())
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    #expect(outcome.error.contains(said) && !outcome.error.contains("Erika"))
  }

  @Test(arguments: ["paper", "title", "date", "Erika Mustermann"])
  func `a wrong part of a sheet is named without its words`(key: String) throws {
    var members = Sheets.german.sheet.document.members ?? []
    members.removeAll { $0.key == key }
    members.append(JSON.Member(key, key == "title" ? JSON(1) : JSON("Erika Mustermann")))
    let outcome = try Helper.run(JSON(.object(members), line: 1).text(), in: try Folder())
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    #expect(outcome.error.contains("line ") && !outcome.error.contains("Erika"))
  }
}
