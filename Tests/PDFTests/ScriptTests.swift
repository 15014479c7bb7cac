import DataRights
import Foundation
import Testing

/// Letters in Latin, Greek, Cyrillic, Han and kana, Arabic and Hebrew as other programs read them.
struct ScriptTests {
  @Test(arguments: Sheets.allCases)
  func `other programs read the letter's words in its order`(letter: Sheets) throws {
    let printed = try Printed(letter.sheet)
    let texts = try printed.texts()
    let words = letter.sheet.bare
    #expect(texts.poppler == words || texts.mupdf == words, "\(texts.poppler)\n\(texts.mupdf)\n\(words)")
    #expect(texts.structure == words)
  }

  @Test(arguments: Sheets.allCases)
  func `the file is sound and says what it is`(letter: Sheets) throws {
    let printed = try Printed(letter.sheet)
    #expect(try printed.told(.qpdf, "--check", "FILE").contains("No syntax or stream encoding errors found"))
    let told = try printed.told(.pdfinfo, "FILE").split(separator: "\n").map(String.init)
    func value(_ key: String) -> String? {
      told.first { $0.hasPrefix(key + ":") }?.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces)
    }
    #expect(value("Title") == letter.sheet.title)
    #expect(value("Tagged") == "yes")
    #expect(value("Pages") == "1")
    #expect(value("Page size") == (letter == .american ? "612 x 792 pts (letter)" : "595.276 x 841.89 pts (A4)"))
  }

  @Test func `the words of two lines are read apart, those of a broken Chinese line are not`() throws {
    let german = try Printed(Sheets.german.sheet).told(.pdfinfo, "-struct-text", "FILE")
    #expect(german.contains("Erika Mustermann Beispielweg 17 51147 Köln"))
    #expect(german.contains("Auskunft über die mich betreffenden Profile und deren Verarbeitung. nach Art. 15"))
    let chinese = try Printed(Sheets.chinese.sheet)
    #expect(try chinese.told(.pdfinfo, "-struct-text", "FILE").contains("复制“个人信息”。 本人依据《中华人民共和国个人信息保护法》"))
  }

  @Test func `elements are known by their kind, and list items have a mark and a text`() throws {
    let tree = try Printed(Sheets.german.sheet).told(.pdfinfo, "-struct", "FILE").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces).split(separator: " ").first.map(String.init) ?? "" }
    let item = ["LI", "Lbl", "LBody"]
    #expect(
      tree.filter { !$0.hasPrefix("/") } == ["Document", "P", "P", "P", "H1", "P", "P", "L"] + item + item + ["P", "P"])
  }

  @Test(arguments: [
    ("ja", "NotoSansCJKjp"), ("zh-Hans", "NotoSansCJKsc"), ("zh-Hant", "NotoSansCJKtc"), ("zh-HK", "NotoSansCJKhk"),
    ("ko", "NotoSansCJKkr"), ("de", "NotoSansCJKsc"),
  ])
  func `Han letters have the shapes of the letter's language`(language: String, font: String) throws {
    var sheet = Sheets.german(sender: ["骨直角"])
    sheet.language = language
    let bytes = try Printed(sheet).bytes
    let fonts = String(decoding: bytes, as: Unicode.ASCII.self)
    #expect(fonts.contains("+\(font)-Regular"))
  }

  @Test(arguments: [
    (Sheets.arabic, "NotoSansArabic"), (.hebrew, "NotoSansHebrew"), (.greek, "NotoSans"), (.bulgarian, "NotoSans"),
    (.japanese, "NotoSansCJKjp"), (.chinese, "NotoSansCJKsc"),
  ])
  func `letters come from the font of their script`(letter: Sheets, font: String) throws {
    let text = String(decoding: try Printed(letter.sheet).bytes, as: Unicode.ASCII.self)
    #expect(text.contains("+\(font)-Regular") && !text.contains("+DejaVu"))
    // Chinese and Japanese quotation marks come from no other font.
    if font.contains("CJK") { #expect(!text.contains("+NotoSans-")) }
  }
}
