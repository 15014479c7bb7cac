import DataRights
import Foundation
import Testing

/// The same letter gives the same file, wherever and whenever it is printed.
struct SameBytesTests {
  @Test(arguments: [Sheets.german, .japanese, .arabic])
  func `the same letter gives the same bytes in another place and language`(letter: Sheets) throws {
    let first = try Printed(letter.sheet).bytes
    let second = try Printed(
      letter.sheet, environment: ["TZ": "Pacific/Kiritimati", "LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"]
    ).bytes
    #expect(first == second)
  }

  @Test func `the file says that it was made at noon of the letter's day`() throws {
    let printed = try Printed(Sheets.german.sheet)
    #expect(try printed.told(.pdfinfo, "-isodates", "FILE").contains("CreationDate:    2026-11-25T12:00:00Z"))
  }

  @Test func `the file says that it was made at the time of SOURCE_DATE_EPOCH`() throws {
    let printed = try Printed(Sheets.german.sheet, environment: ["SOURCE_DATE_EPOCH": "951782399"])
    #expect(try printed.told(.pdfinfo, "-isodates", "FILE").contains("CreationDate:    2000-02-28T23:59:59Z"))
  }

  @Test func `another letter gives another identifier`() throws {
    let other = Sheets.german(sender: ["Jane Roe"])
    #expect(try identifier(Sheets.german.sheet) != identifier(other))
  }

  private func identifier(_ sheet: LetterSheet) throws -> Substring {
    let text = String(decoding: try Printed(sheet).bytes, as: Unicode.ASCII.self)
    let start = try #require(text.range(of: "/ID [<", options: .backwards))
    return text[start.upperBound...].prefix(32)
  }
}
