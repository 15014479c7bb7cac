import Testing

@testable import DataRightsLetters

@Suite struct RedactionTests {
  private func redacted(_ text: String, _ listed: [String], finds: Bool = false, keeping: [String] = []) -> String {
    var redaction = Redaction(listed.map { [$0] }, findsContacts: finds, keeping: keeping, block: "[redacted {number}]")
    return redaction.redact(text)
  }

  @Test(arguments: [
    // Case and accents, composed and not.
    ("José Muñoz", "JOSE MUNOZ wrote", "[redacted 1] wrote"),
    ("jose munoz", "Jose\u{301} Mun\u{303}oz", "[redacted 1]"),
    ("Jörg Groß", "JÖRG GROSS", "[redacted 1]"), ("Łukasz Żak", "lukasz zak", "[redacted 1]"),
    ("Νίκος Άννα", "ΝΙΚΟΣ ΑΝΝΑ", "[redacted 1]"), ("Алёна Й", "Але\u{308}на И\u{306}", "[redacted 1]"),
    ("ガス", "カ\u{3099}ス", "[redacted 1]"), ("각", "\u{1100}\u{1161}\u{11A8}", "[redacted 1]"),
    ("آمنه", "\u{627}\u{653}منه", "[redacted 1]"), ("Ｅｒｉｋａ", "Erika", "[redacted 1]"),
    // Whole words, and the genitive.
    (
      "Ann", "Anna, Ann, joann, Ann's, Anns, Ann-Marie",
      "Anna, [redacted 1], joann, [redacted 1]'s, [redacted 1], [redacted 1]-Marie"
    ),
    ("Erika Mustermann", "Erika, Mustermann", "[redacted 1]"), ("Erika Mustermann", "Mustermann", "Mustermann"),
    // Whatever stands between the words, and nothing.
    ("Erika Mustermann", "erika.mustermann@example.org", "[redacted 1]@example.org"),
    ("Erika Mustermann", "Erika\u{A0}Mustermann", "[redacted 1]"),
    ("Erika Mustermann", "Erika\n   Mustermann", "[redacted 1]"),
    ("Erika Mustermann", "erika_mustermann84", "[redacted 1]84"),
    ("Erika Mustermann", "Eri\u{AD}ka Muster\u{200B}mann", "[redacted 1]"),
    ("O'Brien", "O’Brien and OBRIEN", "[redacted 1] and [redacted 1]"),
    // Scripts without spaces.
    ("山田太郎", "こちらは山田太郎様です", "こちらは[redacted 1]様です"), ("김철수", "김철수는", "[redacted 1]는"),
    // Numbers, however they are grouped.
    ("302-1234567-7654321", "no. 3021234567 7654321.", "no. [redacted 1]."),
    ("+49 30 1234567", "Tel. (+49)30/123 45 67", "Tel. (+[redacted 1]"), ("12", "1 2 and 12", "1 2 and [redacted 1]"),
    ("1234567", "12345678", "12345678"),
    // Nothing of a text is lost.
    ("x", "", ""), ("y", "a\u{202E}b\0c", "a\u{202E}b\0c"),
  ])
  func `a listed text is found however it is written`(listed: String, text: String, expected: String) {
    #expect(redacted(text, [listed]) == expected)
  }

  @Test func `the same person has the same number, and the longest text that fits counts`() {
    let text = "Joe Bloggs met Jane Roe. Joe left; Jane Roe's brother Bloggs, JOE BLOGGS."
    #expect(
      redacted(text, ["Joe", "Jane Roe", "Joe Bloggs"])
        == "[redacted 3] met [redacted 2]. [redacted 1] left; [redacted 2]'s brother Bloggs, [redacted 3].")
    var redaction = Redaction([["Joe Bloggs", "Joe", "Bloggs"], ["nobody"]], block: "#{number}")
    #expect(redaction.redact("Joe Bloggs and Mr Bloggs") == "#1 and Mr #1")
    #expect(redaction.redact(fileName: "scan_JoeBloggsLetter.pdf") == "scan_#1Letter.pdf")
    #expect(redaction.count == 3 && redaction.unfound == [1])
    #expect(redaction.redact(lines: ["by Joe", "Bloggs of Leeds", "", "x"]) == ["by #1 of Leeds", "", "x"])
  }

  @Test(arguments: [
    ("mail joe.bloggs+x@mail.example.org.", "mail [redacted 1]."), ("é.b@exämple.org,", "[redacted 1],"),
    ("a@b and @c.org and d@.org", "a@b and @c.org and d@.org"),
    ("Tel. +44 113 496 0000 or 0113 496-0000", "Tel. [redacted 1] or [redacted 2]"),
    ("(619) 555-0100, 619-555-0100", "[redacted 1], [redacted 1]"), ("030/1234567", "[redacted 1]"),
    ("on 02.03.2026 and 2026-03-02", "on 02.03.2026 and 2026-03-02"),
    ("Art. 12(3), § 1798.130", "Art. 12(3), § 1798.130"),
    ("DR-2345-6789 costs 1,000,000", "DR-2345-6789 costs 1,000,000"), ("12 months, 45 days", "12 months, 45 days"),
    ("JOE@example.org joe@example.org", "[redacted 1] [redacted 1]"), ("privacy@example.com", "privacy@example.com"),
    ("sum 0f1234567890abcdef", "sum 0f1234567890abcdef"),
  ])
  func `addresses and telephone numbers are found by what they look like`(text: String, expected: String) {
    #expect(redacted(text, [], finds: true, keeping: ["Privacy@Example.com"]) == expected)
  }

  @Test func `an address of which a part is listed goes whole`() {
    #expect(redacted("to joe.b84@example.org", ["Joe"], finds: true) == "to [redacted 1]")
  }

  @Test func `a text without letters and digits cannot be looked for`() {
    #expect(!Redaction.canFind(" – ") && !Redaction.canFind("") && Redaction.canFind("é") && Redaction.canFind("漢"))
    #expect(redacted("a – b", ["–"]) == "a – b")
  }

  /// Names of made-up letters, in texts of hostile ones: no spelling of them survives.
  @Test func `nothing that is listed survives`() {
    var random = SplitMix64(state: 7)
    let letters = ["a", "é", "ß", "Ω", "ж", "k", "z", "9", "ñ", "漢", "e\u{301}", "İ", "각"]
    for text in SeededText.lines(count: 200, upTo: 30, seed: 11) {
      let words = (0..<2).map { _ in
        "q" + (0..<4).map { _ in letters.randomElement(using: &random) ?? "" }.joined() + "x"
      }
      let name = words.joined(separator: " ")
      let spellings = [
        name, name.uppercased(), name.lowercased(), words.joined(separator: "-"), words.joined(),
        words.joined(separator: ",\n"),
        "<b>\(name)</b>", "„\(name)“", "\(name)'s",
      ]
      for spelling in spellings {
        let left = redacted("\(text) \(spelling) \(text)", [name])
        #expect(left.contains("[redacted 1]"))
        #expect(!left.lowercased().contains(words[0].lowercased()), "\(spelling)")
        #expect(!left.lowercased().contains(words[1].lowercased()), "\(spelling)")
      }
    }
  }
}
