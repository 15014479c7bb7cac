import DataRightsTestSupport
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
    // Runs of characters of one width: first, last, width. Marks and the letters of flags have none of their own.
    let script = """
      import json, unicodedata as u
      runs = []
      for c in range(0x110000):
          if u.category(chr(c)) in ('Mn', 'Me', 'Cf', 'Cc', 'Cn', 'Cs', 'Co') or 0x1F1E6 <= c <= 0x1F1FF: continue
          width = 2 if u.east_asian_width(chr(c)) in 'WF' else 1
          if runs and runs[-1][1] == c - 1 and runs[-1][2] == width: runs[-1][1] = c
          else: runs.append([c, c, width])
      print(json.dumps(runs))
      """
    let runs: [[UInt32]] = try Python.json(script)
    #expect(runs.count > 500)
    let wrong = runs.flatMap { run in
      (run[0]...run[1]).compactMap(Unicode.Scalar.init).filter { Character($0).displayWidth != Int(run[2]) }
    }
    #expect(wrong == [])
  }
}
