import CPangoCairo

/// A text broken into lines of a width.
final class SetText {
  /// One line of it.
  struct Line {
    /// Keeps the line alive.
    let text: SetText
    let pointer: UnsafeMutablePointer<PangoLayoutLine>
    let width: Double
    /// From the top of the line to the top of the next one.
    private(set) var height: Double
    /// From the top of the line to the line that the letters stand on.
    private(set) var baseline: Double
    /// From the left edge of the text's width.
    let left: Double
    /// Whether a space stands between its last word and the next line's first one.
    var endsWord: Bool
    /// Whether its last word is at its left end.
    let isRightToLeft: Bool

    /// Gives the line more room, half of it above.
    mutating func grow(to height: Double) {
      baseline += (height - self.height) / 2
      self.height = height
    }
  }

  private let layout: OpaquePointer
  private(set) var lines: [Line] = []

  /// Sets one line of the letter, which may become several on paper.
  init(_ text: String, _ style: Style, width: Double, on canvas: Canvas) {
    layout = pango_layout_new(canvas.context)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    // The first letter says in which direction a line runs; in a letter from right to left, any such letter does.
    if style.isMixed || canvas.isRightToLeft && text.hasRightToLeft { pango_layout_set_auto_dir(layout, 0) }
    describe(text, style, on: canvas)
    canvas.missing.formUnion(Missing.scripts(in: layout))
    measure(text, style, width: width)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// How a text looks.
  struct Style {
    var size = 11.0
    var isBold = false
    /// Whether the lines end at the right edge and not at the left one.
    var isRight = false
    /// The least height of a line, as a multiple of the size.
    var leading = 1.36
    /// Whether its parts follow each other in the direction of the letter's language, whatever their first letter is.
    var isMixed = false
  }

  private func describe(_ text: String, _ style: Style, on canvas: Canvas) {
    let font = pango_font_description_new()
    defer { pango_font_description_free(font) }
    pango_font_description_set_family(font, Fonts.families(for: text, language: canvas.language))
    pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
    if style.isBold { pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
    pango_layout_set_font_description(layout, font)
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    // An address of mail or of the Web that is broken must not gain a hyphen.
    if !text.unicodeScalars.contains("\u{AD}") {
      pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    }
    // A program that looks for a word finds its letters, not a sign for two of them; other scripts need such signs.
    if !text.unicodeScalars.contains(where: { (0x590..<0x2000).contains($0.value) || $0.value > 0xA000 }) {
      pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0"))
    }
    pango_layout_set_attributes(layout, attributes)
  }

  private func measure(_ text: String, _ style: Style, width: Double) {
    let count = pango_layout_get_line_count(layout)
    let bytes = Array(text.utf8)
    let scale = Double(PANGO_SCALE)
    for index in 0..<count {
      guard let line = pango_layout_get_line_readonly(layout, index) else { continue }
      var (ink, logical) = (PangoRectangle(), PangoRectangle())
      pango_layout_line_get_extents(line, &ink, &logical)
      let (used, tall) = (Double(logical.width) / scale, Double(logical.height) / scale)
      // Some fonts ask for room for letters that the text has not.
      let needed = max(1.5 * style.size, Double(ink.height) / scale + 2)
      let height = max(style.size * style.leading, min(tall, needed))
      let end = Int(line.pointee.start_index + line.pointee.length)
      lines.append(
        Line(
          text: self, pointer: line, width: used, height: height,
          baseline: (height - tall) / 2 - Double(logical.y) / scale, left: style.isRight ? max(0, width - used) : 0,
          endsWord: index + 1 == count || (end > 0 && end <= bytes.count && bytes[end - 1] == UInt8(ascii: " ")),
          isRightToLeft: pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL))
    }
  }
}
