import CPangoCairo

/// The pages as Cairo draws them, and per page what is seen but not read, as operators of PDF.
struct Drawing {
  let pages: Pages
  let moment: Moment
  /// The file that Cairo wrote.
  let file: [UInt8]
  let artifacts: [String]

  /// Draws the text of the pages; each fragment becomes one piece of marked content, numbered by its place on the page.
  static func draw(_ pages: Pages, at moment: Moment) throws(Refusal) -> Drawing {
    let collector = Collector()
    let closure = Unmanaged.passUnretained(collector).toOpaque()
    let surface = cairo_pdf_surface_create_for_stream(Collector.collect, closure, pages.paper.width, pages.paper.height)
    defer { cairo_surface_destroy(surface) }
    // Newer versions of Cairo write tables of objects that cannot be continued as plain text unless held to this one.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, moment.iso)
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    var artifacts: [String] = []
    let space = pages.space
    for page in pages.pages {
      for fragment in page.fragments { draw(fragment, space, context) }
      artifacts.append(Artifacts.operators(of: page, height: pages.paper.height, context))
      cairo_show_page(context)
    }
    cairo_surface_finish(surface)
    let status = withExtendedLifetime(collector) { cairo_surface_status(surface) }
    guard status == CAIRO_STATUS_SUCCESS, cairo_status(context) == CAIRO_STATUS_SUCCESS else {
      throw Refusal("Cairo did not draw the letter (status \(status.rawValue))", remedy: "report this as a bug")
    }
    return Drawing(pages: pages, moment: moment, file: collector.bytes, artifacts: artifacts)
  }

  private static func draw(_ fragment: Fragment, _ space: SetText.Line?, _ context: OpaquePointer?) {
    // Any name does: what the piece is, the structure tree says that is written afterwards.
    cairo_tag_begin(context, "P", nil)
    for line in fragment.lines {
      draw(line, context)
      // Pango draws no space where it breaks a line; without one, what is read aloud would join two words.
      guard line.line.endsWord, let space else { continue }
      let x = line.line.isRightToLeft ? line.x - space.width : line.x + line.line.width
      draw(Fragment.Line(line: space, x: x, baseline: line.baseline), context)
    }
    cairo_tag_end(context, "P")
  }

  /// Draws the runs of a line in the order in which they are read, which may differ from that of their places.
  private static func draw(_ line: Fragment.Line, _ context: OpaquePointer?) {
    guard let text = pango_layout_get_text(line.line.pointer.pointee.layout) else { return }
    var runs: [(run: UnsafeMutablePointer<PangoGlyphItem>, offset: Int32, x: Double)] = []
    var x = line.x
    var rest = line.line.pointer.pointee.runs
    while let link = rest {
      rest = link.pointee.next
      guard let run = link.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self), let item = run.pointee.item
      else { continue }
      runs.append((run, item.pointee.offset, x))
      x += Double(pango_glyph_string_get_width(run.pointee.glyphs)) / Double(PANGO_SCALE)
    }
    for (run, _, x) in runs.sorted(by: { $0.offset < $1.offset }) {
      cairo_move_to(context, x, line.baseline)
      pango_cairo_show_glyph_item(context, text, run)
    }
  }

  /// The bytes that Cairo writes.
  private final class Collector {
    var bytes: [UInt8] = []

    static let collect: cairo_write_func_t = { closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      let collector = Unmanaged<Collector>.fromOpaque(closure).takeUnretainedValue()
      collector.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
      return CAIRO_STATUS_SUCCESS
    }
  }
}
