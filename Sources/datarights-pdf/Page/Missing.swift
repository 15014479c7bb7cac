import CPangoCairo

/// The refusal of a text that no installed font can show.
enum Missing {
  /// What a layout cannot show: the names of the letters' scripts, never the letters, which may be of a name.
  static func scripts(in layout: OpaquePointer) -> Set<String> {
    guard pango_layout_get_unknown_glyphs_count(layout) > 0, let start = pango_layout_get_text(layout) else {
      return []
    }
    let bytes = UnsafeRawPointer(start)
    var scripts: Set<String> = []
    let runs = pango_layout_get_iter(layout)
    defer { pango_layout_iter_free(runs) }
    repeat {
      guard let run = pango_layout_iter_get_run_readonly(runs)?.pointee, let glyphs = run.glyphs?.pointee,
        let item = run.item?.pointee
      else { continue }
      for index in 0..<Int(glyphs.num_glyphs) where glyphs.glyphs[index].glyph & unknownFlag != 0 {
        let offset = Int(item.offset) + Int(glyphs.log_clusters[index])
        let character = g_utf8_get_char(bytes.assumingMemoryBound(to: CChar.self) + offset)
        scripts.insert(name(of: character))
      }
    } while pango_layout_iter_next_run(runs) != 0
    return scripts
  }

  /// `PANGO_GLYPH_UNKNOWN_FLAG`, a macro that Swift does not see.
  private static let unknownFlag: PangoGlyph = 0x1000_0000

  /// The name that Unicode gives the script of a character, such as `han`.
  private static func name(of character: gunichar) -> String {
    if g_unichar_type(character) == G_UNICODE_PRIVATE_USE { return "private use" }
    guard let type = g_type_class_ref(pango_script_get_type()) else { return "unknown" }
    defer { g_type_class_unref(type) }
    let value = g_enum_get_value(
      type.assumingMemoryBound(to: GEnumClass.self), g_unichar_get_script(character).rawValue)
    return value?.pointee.value_nick.map { String(cString: $0) } ?? "unknown"
  }

  /// Says which scripts have no font and what helps.
  static func refusal(_ scripts: Set<String>) -> Refusal {
    let names = scripts.sorted().map { $0 == "common" ? "symbols" : $0 }
    return Refusal(
      "no font shows some characters of the letter (script: \(names.joined(separator: ", ")))",
      remedy: remedy(scripts))
  }

  private static func remedy(_ scripts: Set<String>) -> String {
    let eastAsian: Set<String> = ["han", "hiragana", "katakana", "hangul", "bopomofo", "yi"]
    let none: Set<String> = ["private use", "unknown"]
    var packages: [String] = []
    if !scripts.isDisjoint(with: eastAsian) { packages.append("fonts-noto-cjk") }
    let others = scripts.subtracting(eastAsian).subtracting(none)
    if !others.subtracting(["common"]).isEmpty { packages.append("fonts-noto-core and fonts-noto-extra") }
    if others.contains("common") { packages.append("fonts-noto-core and fonts-symbola") }
    var steps: [String] = []
    if !packages.isEmpty { steps.append("install a font for them, on Debian " + packages.joined(separator: ", ")) }
    if !scripts.isDisjoint(with: none) {
      steps.append("write the characters that are for private use or not in Unicode in another way")
    }
    return steps.joined(separator: "; ")
  }
}
