import CPangoCairo

/// The families of fonts that a letter is set in.
enum Fonts {
  /// The families for a text in a language, best first, as Pango takes them.
  ///
  /// A family is named for each script that stands in the text: what the system would choose by itself may come from
  /// another script's font, whose letters a reader of the file cannot join to words.
  static func families(for text: String, language: String) -> String {
    var names = ["Noto Sans"]
    let han = hanFamilies(language)
    // Chinese, Japanese and Korean quotation marks and dashes take a full square, which only their own fonts have.
    if isEastAsian(language) { names.insert(han[0], at: 0) }
    var seen: Set<GUnicodeScript.RawValue> = []
    for scalar in text.unicodeScalars where scalar.value >= 0x500 {
      let script = g_unichar_get_script(scalar.value)
      guard seen.insert(script.rawValue).inserted else { continue }
      if let family = named[script.rawValue] { names.append("Noto Sans " + family) }
    }
    return (names + han + ["Noto Sans Symbols", "Noto Sans Symbols2", "DejaVu Sans"]).joined(separator: ",")
  }

  /// Whether a tag of a language is Chinese, Japanese or Korean.
  private static func isEastAsian(_ language: String) -> Bool {
    ["zh", "ja", "ko", "yue"].contains(language.prefix { $0 != "-" }.lowercased())
  }

  /// The fonts for Han letters, whose shapes differ by language; mainland China's first where the language has none.
  private static func hanFamilies(_ language: String) -> [String] {
    let tag = language.lowercased()
    let parts = Set(tag.split(separator: "-"))
    let first =
      if parts.contains("ja") {
        "JP"
      } else if parts.contains("ko") {
        "KR"
      } else if !parts.isDisjoint(with: ["hk", "mo", "yue"]) {
        "HK"
      } else if !parts.isDisjoint(with: ["hant", "tw"]) {
        "TC"
      } else {
        "SC"
      }
    return ([first] + ["SC", "JP", "KR", "TC"].filter { $0 != first }).map { "Noto Sans CJK " + $0 }
  }

  /// The families that are named after their script.
  private static let named: [GUnicodeScript.RawValue: String] = Dictionary(
    uniqueKeysWithValues: [
      (G_UNICODE_SCRIPT_ARABIC, "Arabic"), (G_UNICODE_SCRIPT_HEBREW, "Hebrew"),
      (G_UNICODE_SCRIPT_DEVANAGARI, "Devanagari"), (G_UNICODE_SCRIPT_BENGALI, "Bengali"),
      (G_UNICODE_SCRIPT_GURMUKHI, "Gurmukhi"), (G_UNICODE_SCRIPT_GUJARATI, "Gujarati"),
      (G_UNICODE_SCRIPT_ORIYA, "Oriya"), (G_UNICODE_SCRIPT_TAMIL, "Tamil"), (G_UNICODE_SCRIPT_TELUGU, "Telugu"),
      (G_UNICODE_SCRIPT_KANNADA, "Kannada"), (G_UNICODE_SCRIPT_MALAYALAM, "Malayalam"),
      (G_UNICODE_SCRIPT_SINHALA, "Sinhala"), (G_UNICODE_SCRIPT_THAI, "Thai"), (G_UNICODE_SCRIPT_LAO, "Lao"),
      (G_UNICODE_SCRIPT_KHMER, "Khmer"), (G_UNICODE_SCRIPT_MYANMAR, "Myanmar"),
      (G_UNICODE_SCRIPT_GEORGIAN, "Georgian"), (G_UNICODE_SCRIPT_ARMENIAN, "Armenian"),
      (G_UNICODE_SCRIPT_ETHIOPIC, "Ethiopic"), (G_UNICODE_SCRIPT_THAANA, "Thaana"),
      (G_UNICODE_SCRIPT_TIFINAGH, "Tifinagh"), (G_UNICODE_SCRIPT_CHEROKEE, "Cherokee"),
    ].map { ($0.0.rawValue, $0.1) })
}
