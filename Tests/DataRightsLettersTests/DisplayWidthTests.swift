import Testing

@testable import DataRightsLetters

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("\u{A0}", 1), ("–", 1), ("א", 1), ("漢", 2), ("。", 2), ("Ａ", 2), ("ｱ", 1),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👩‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("❤", 1), ("❤️", 2), ("\u{200B}", 0),
    ("\u{202E}", 0), ("\u{AD}", 0),
  ])
  func `the columns of a character`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(.enabled(if: Python.isInstalled, "needs python3"))
  func `the wide characters are those of Unicode`() throws {
    let script = """
      import json, unicodedata as u
      marks = ('Mn', 'Me', 'Cf', 'Cc', 'Cn', 'Cs', 'Co')
      print(json.dumps([[c, u.east_asian_width(chr(c)) in 'WF'] for c in range(0x110000)
                        if u.category(chr(c)) not in marks]))
      """
    let rows: [[Value]] = try Python.json(script)
    #expect(rows.count > 100_000)
    let wrong = rows.compactMap { row -> UInt32? in
      guard case .number(let code) = row[0], case .flag(let isWide) = row[1], let scalar = Unicode.Scalar(code),
        !(0x1F1E6...0x1F1FF).contains(code)
      else { return nil }
      return Character(scalar).displayWidth == (isWide ? 2 : 1) ? nil : code
    }
    #expect(wrong == [])
  }

  /// A number or a truth value.
  private enum Value: Decodable {
    case number(UInt32), flag(Bool)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else {
        self = .number(try container.decode(UInt32.self))
      }
    }
  }
}
