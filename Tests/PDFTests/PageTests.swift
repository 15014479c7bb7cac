import DataRights
import Foundation
import Testing

/// Where things stand on paper, and how a long letter goes on.
struct PageTests {
  /// Paragraphs of two to twelve lines, each beginning with its number.
  private static let long = Sheets.german(
    blocks: (1...60).map { number in
      let sentence = "Bitte bestätigen Sie mir die Löschung innerhalb eines Monats nach Eingang dieses Schreibens. "
      return .paragraph(["Absatz \(number): " + String(repeating: sentence, count: number * number % 11 + 1) + "Ende."])
    })

  @Test func `a long letter goes on over pages without losing a word`() throws {
    let printed = try Printed(Self.long)
    #expect(try printed.pages > 3)
    #expect(try printed.texts().structure == Self.long.bare)
    #expect(try printed.texts().mupdf == Self.long.bare)
    #expect(try printed.told(.qpdf, "--check", "FILE").contains("No syntax or stream encoding errors found"))
  }

  @Test func `no line of a paragraph stands alone on a page`() throws {
    var broken = 0
    for shift in 0..<8 {
      var sheet = Self.long
      // Other beginnings of the letter move the ends of the pages.
      sheet.blocks = [.paragraph((0...shift).map { "Zeile \($0)" })] + sheet.blocks
      let printed = try Printed(sheet)
      for page in 1..<(try printed.pages) {
        let (above, below) = (try printed.lines(page: page), try printed.lines(page: page + 1))
        let (last, first) = (try #require(above.last), try #require(below.first))
        // A paragraph goes on where the page does not begin with one.
        guard !first.hasPrefix("Absatz") else { continue }
        broken += 1
        #expect(!last.hasPrefix("Absatz"), "page \(page) ends with the first line of a paragraph")
        #expect(!first.hasSuffix("Ende."), "page \(page + 1) begins with the last line of a paragraph")
      }
    }
    #expect(broken > 20)
  }

  @Test(arguments: 0..<8)
  func `a paragraph of three lines is never broken`(shift: Int) throws {
    let text = " Bitte bestätigen Sie mir die Löschung innerhalb eines Monats nach Eingang."
    let threes = (1...60).map { LetterSheet.Block.paragraph(["Absatz \($0):" + String(repeating: text, count: 3)]) }
    let printed = try Printed(Sheets.german(blocks: [.paragraph((0...shift).map { "Zeile \($0)" })] + threes))
    #expect(try printed.lines(page: 2).prefix { !$0.hasPrefix("Absatz") }.isEmpty)
    #expect(try printed.lines(page: 3).prefix { !$0.hasPrefix("Absatz") }.isEmpty)
    #expect(try printed.lines(page: 2).dropFirst(3).first?.hasPrefix("Absatz") == true)
  }

  @Test(arguments: 0..<6)
  func `the subject is followed by its text on the same page`(lines: Int) throws {
    // Too many lines for the sender's place, so that the subject comes near the end of the page.
    let sheet = Sheets.german(sender: (0..<(34 + lines)).map { "Zeile \($0)" })
    let printed = try Printed(sheet)
    let page = try #require(
      try (1...printed.pages).first { try printed.lines(page: $0).contains { $0.hasPrefix("Antrag auf") } })
    let after = try printed.lines(page: page).drop { !$0.hasPrefix("Antrag auf") }
    #expect(after.contains { $0.hasPrefix("nach Art. 15") }, "\(after)")
  }

  @Test func `pages are numbered where there are several, for the eye only`() throws {
    let printed = try Printed(Self.long)
    #expect(try printed.hasInk(page: 2, x: 480, y: 785, width: 70, height: 30))
    #expect(try !printed.told(.pdftotext, "FILE", "-").contains("2 / "))
    #expect(try !Printed(Sheets.german.sheet).hasInk(x: 480, y: 785, width: 70, height: 30))
  }

  @Test func `the address stands in the window of DIN 5008 form B below the sender's line`() throws {
    let printed = try Printed(Sheets.german.sheet)
    let boxes = try printed.told(.pdftotext, "-bbox", "FILE", "-")
    let millimetre = 72 / 25.4
    let first = try #require(Box("GmbH", in: boxes))
    let last = try #require(Box("Berlin", in: boxes))
    #expect(first.yMin > 50 * millimetre && last.yMax < 90 * millimetre)
    #expect(try #require(Box("Example", in: boxes)).xMin >= 20 * millimetre && last.xMax < 105 * millimetre)
    #expect(try #require(Box("Antrag", in: boxes)).yMin > 100 * millimetre)
    // The line with the address for returns, which is no text.
    #expect(try printed.hasInk(x: 71, y: 129, width: 100, height: 10))
  }

  @Test func `the address stands in the window of a number 10 envelope`() throws {
    let boxes = try Printed(Sheets.american.sheet).told(.pdftotext, "-bbox", "FILE", "-")
    let first = try #require(Box("Inc.", in: boxes))
    let last = try #require(Box("95814", in: boxes))
    #expect(first.xMin > 0.875 * 72 && first.yMin > 2.04 * 72 && last.yMax < 3.2 * 72 && last.xMax < 4.375 * 72)
  }

  @Test func `the page is marked at its folds where the letter says so`() throws {
    var sheet = Sheets.german.sheet
    #expect(try Printed(sheet).hasInk(x: 5, y: 290, width: 40, height: 15))
    #expect(try Printed(sheet).hasInk(x: 5, y: 588, width: 40, height: 15))
    sheet.foldMarks = false
    #expect(try !Printed(sheet).hasInk(x: 0, y: 0, width: 60, height: 840))
  }

  @Test func `a letter from right to left begins at the right`() throws {
    let printed = try Printed(Sheets.hebrew.sheet)
    // The greeting is a short line: dark at the right edge of the text, white at the left one.
    #expect(try printed.hasInk(x: 480, y: 300, width: 60, height: 60))
    #expect(try !printed.hasInk(x: 70, y: 305, width: 100, height: 25))
  }

  /// The place of a word in points from the top left corner.
  private struct Box {
    let xMin, yMin, xMax, yMax: Double

    init?(_ word: String, in boxes: String) {
      guard let line = boxes.split(separator: "\n").first(where: { $0.contains(">\(word)<") }) else { return nil }
      let parts = line.split(separator: "\"").compactMap { Double($0) }
      guard parts.count == 4 else { return nil }
      (xMin, yMin, xMax, yMax) = (parts[0], parts[1], parts[2], parts[3])
    }
  }
}
