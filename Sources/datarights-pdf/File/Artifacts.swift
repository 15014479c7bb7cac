import CPangoCairo

/// What is seen but not read: drawn as outlines, so that no program takes it for text of the letter.
enum Artifacts {
  /// The operators that draw a page's artifacts; empty where it has none.
  static func operators(of page: Page, height: Double, _ context: OpaquePointer?) -> String {
    guard !page.artifacts.isEmpty || !page.rules.isEmpty else { return "" }
    var text = "/Artifact BMC\nq\n0 g 0 G 0.4 w\n"
    for rule in page.rules {
      let y = (height - rule.y).pdf
      text += "\(rule.x.pdf) \(y) m \((rule.x + rule.length).pdf) \(y) l S\n"
    }
    for line in page.artifacts { text += outlines(line, height: height, context) }
    return text + "Q\nEMC\n"
  }

  private static func outlines(_ line: Fragment.Line, height: Double, _ context: OpaquePointer?) -> String {
    cairo_move_to(context, line.x, line.baseline)
    pango_cairo_layout_line_path(context, line.line.pointer)
    guard let path = cairo_copy_path(context) else { return "" }
    defer {
      cairo_path_destroy(path)
      cairo_new_path(context)
    }
    var text = ""
    var index = 0
    while index < Int(path.pointee.num_data) {
      let head = path.pointee.data[index].header
      for offset in 1..<max(1, Int(head.length)) {
        let point = path.pointee.data[index + offset].point
        text += "\(point.x.pdf) \((height - point.y).pdf) "
      }
      switch head.type {
      case CAIRO_PATH_MOVE_TO: text += "m\n"
      case CAIRO_PATH_LINE_TO: text += "l\n"
      case CAIRO_PATH_CURVE_TO: text += "c\n"
      default: text += "h\n"
      }
      index += Int(head.length)
    }
    return text.isEmpty ? "" : text + "f\n"
  }
}

extension Double {
  /// The number as PDF writes it, to a hundredth.
  var pdf: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
