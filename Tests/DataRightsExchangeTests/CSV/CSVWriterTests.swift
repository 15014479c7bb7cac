import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// Tables that we write, read by our own reader and by Python's, and none of their cells a formula.
struct CSVWriterTests {
  private static func text(_ rows: [[String]], _ separator: CSVWriter.Separator = .comma) -> String {
    var writer = CSVWriter(header: ["a", "b", "c"], separator: separator)
    for row in rows { writer.add(row) }
    return writer.text
  }

  @Test func `lines end as RFC 4180 wants and only what needs them has quotation marks`() {
    #expect(
      Self.text([["1", "two words", ""], ["x,y", "say \"hi\"", "one\ntwo"], [" pad ", "a;b"]])
        == "a,b,c\r\n1,two words,\r\n\"x,y\",\"say \"\"hi\"\"\",\"one\ntwo\"\r\n\" pad \",a;b,\r\n")
    #expect(Self.text([["x,y", "a;b", "t\tt"]], .semicolon) == "a;b;c\r\nx,y;\"a;b\";t\tt\r\n")
    #expect(Self.text([["x,y", "a;b", "t\tt"]], .tab) == "a\tb\tc\r\nx,y\ta;b\t\"t\tt\"\r\n")
    #expect(CSVWriter(header: ["a"], hasMark: true).text.utf8.starts(with: [0xEF, 0xBB, 0xBF, 0x61]))
    var single = CSVWriter(header: ["a"])
    single.add([""])
    #expect(single.text == "a\r\n\"\"\r\n")
  }

  @Test(arguments: [
    ("=1+2", "'=1+2"), ("+49 30 23125000", "'+49 30 23125000"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t'=1"), ("\rx", "'\rx"), ("  =1", "'  =1"), ("\"=1", "'\"=1"), ("'=1", "''=1"),
    ("\u{A0}\u{200B}=1", "'\u{A0}\u{200B}=1"),
    ("＝1", "'＝1"), ("a;=1", "a;'=1"), ("a\n-b", "a\n'-b"), ("a, \"@b", "a,' \"@b"),
    ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
    ("2026-03-02", "2026-03-02"), ("2026-11-20T16:30+07:00", "2026-11-20T16:30+07:00"), ("12", "12"),
    ("-12.50", "-12.50"), ("-12,5", "-12,5"),
    ("-1.2.3", "'-1.2.3"), ("-", "'-"), ("", ""), ("'quoted'", "'quoted'"), ("a@example.org", "a@example.org"),
    ("one - two", "one - two"), ("a=b", "a=b"), ("x\0y", "xy"), ("\0=1", "'=1"),
  ])
  func `a cell cannot begin a formula`(cell: String, written: String) {
    #expect(CSVWriter.neutralised(cell) == written)
  }

  private static func cells(_ count: Int) -> [[String]] {
    var generator = SeededGenerator(seed: 20_261_132)
    let pieces = [
      "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", "'", ",", ";", " ", "a", "1", ".", "ß", "\u{301}", "\u{2028}",
      "\u{85}", "👩‍💻", "\u{FEFF}", "＝", "cmd|' /C calc'!A0", "\u{B}",
    ]
    return (0..<count).map { _ in
      (0..<3).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
          .joined()
      }
    }
  }

  /// Leaves out the apostrophes as a person would: one wherever it stands before what begins a formula.
  private static func original(_ cell: String) -> String {
    let scalars = Array(cell.unicodeScalars)
    let parts: Set<Unicode.Scalar> = [",", ";", "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]
    var plain = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isStart = index == 0 || parts.contains(scalars[index - 1])
      if scalar == "'", isStart, index + 1 < scalars.count {
        let next = scalars[(index + 1)...].first {
          parts.contains($0)
            || !("\"'".unicodeScalars.contains($0) || $0 == "\u{FEFF}" || $0 == "\u{200D}" || $0 == " ")
        }
        let isBreak = index == 0 && next.map { parts.subtracting([",", ";"]).contains($0) } ?? false
        if isBreak || next.map({ "=+-@＝".unicodeScalars.contains($0) }) == true { continue }
      }
      plain.append(scalar)
    }
    return String(plain)
  }

  @Test(arguments: CSVWriter.Separator.allCases)
  func `our reader reads what was written, and the original can be told`(separator: CSVWriter.Separator) throws {
    let rows = Self.cells(1000)
    let text = Self.text(rows, separator)
    let read = try CSVTable.records(text[...], UInt8(ascii: separator.rawValue)).dropFirst().map(\.cells)
    #expect(read == rows.map { $0.map(CSVWriter.neutralised) })
    #expect(
      read.map { $0.map { Array(Self.original($0).unicodeScalars) } }
        == rows.map { $0.map { Array($0.unicodeScalars) } })
  }

  @Test(.enabled(if: Python.isInstalled, "needs python3"), arguments: CSVWriter.Separator.allCases)
  func `Python reads what was written, and finds no formula whatever parts the cells`(
    separator: CSVWriter.Separator
  ) throws {
    let rows = Self.cells(1000)
    struct Answer: Decodable { let rows: [[String]], formulas: [String] }
    let script = """
      import csv, io, json, re, sys
      csv.field_size_limit(1 << 30)
      text = open(sys.argv[1], encoding='utf-8', newline='').read()
      rows = list(csv.reader(io.StringIO(text, newline=''), delimiter='\(separator == .tab ? "\\t" : String(separator.rawValue))', strict=True))
      formulas = []
      # Any program's reading: with and without quotation marks, whatever parts cells and rows.
      for piece in re.split('[,;\\t\\r\\n\\x0b\\x0c\\x85\\u2028\\u2029]', text):
          if re.match('[\\\\s"\\ufeff]*[-=+@＝]', piece) and not re.fullmatch('"?-?[0-9]+([.,][0-9]+)?"?', piece): formulas.append(piece)
      print(json.dumps({'rows': rows[1:], 'formulas': formulas}))
      """
    let answer: Answer = try Python.json(script, reading: Data(Self.text(rows, separator).utf8))
    #expect(
      answer.rows.map { $0.map { Array($0.unicodeScalars) } }
        == rows.map { $0.map { Array(CSVWriter.neutralised($0).unicodeScalars) } })
    #expect(answer.formulas.isEmpty, "\(answer.formulas.prefix(5))")
  }

  @Test func `many rows are quick`() {
    let spent = ContinuousClock().measure {
      var writer = CSVWriter(header: ["a", "b", "c"])
      for number in 0..<20_000 { writer.add(["\(number)", "2026-03-02", "Example; \"GmbH\""]) }
      #expect(writer.text.utf8.count > 600_000)
    }
    #expect(spent < .seconds(30), "\(spent)")
  }
}
