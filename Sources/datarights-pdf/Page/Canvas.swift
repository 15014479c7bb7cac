import CPangoCairo

/// What texts are set on: the fonts of the machine and the letter's language.
final class Canvas {
  let context: OpaquePointer
  let language: String
  /// Whether the language is written from right to left.
  let isRightToLeft: Bool
  /// The scripts of letters that no font shows.
  var missing: Set<String> = []

  init(language: String) {
    self.language = language
    context = pango_font_map_create_context(pango_cairo_font_map_get_default())
    let tag = pango_language_from_string(language)
    isRightToLeft = Self.isRightToLeft(tag)
    pango_context_set_language(context, tag)
    pango_context_set_base_dir(context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    pango_context_set_round_glyph_positions(context, 0)
    // A unit of the page is a point.
    pango_cairo_context_set_resolution(context, 72)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(context)) }

  private static func isRightToLeft(_ language: OpaquePointer?) -> Bool {
    var count: Int32 = 0
    guard let scripts = pango_language_get_scripts(language, &count), count > 0 else { return false }
    return [PANGO_SCRIPT_ARABIC, PANGO_SCRIPT_HEBREW, PANGO_SCRIPT_SYRIAC, PANGO_SCRIPT_THAANA, PANGO_SCRIPT_NKO]
      .contains(scripts[0])
  }
}
