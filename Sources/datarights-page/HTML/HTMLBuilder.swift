/// Joins what stands in the braces of an element: texts, pieces, lists of pieces, `if`, `switch` and `for`.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ text: String) -> HTML { HTML(text) }
  static func buildExpression(_ html: HTML) -> HTML { html }
  static func buildExpression(_ html: HTML?) -> HTML { html ?? .empty }
  static func buildExpression(_ pieces: [HTML]) -> HTML { .joined(pieces) }
  static func buildBlock(_ pieces: HTML...) -> HTML { .joined(pieces) }
  static func buildOptional(_ html: HTML?) -> HTML { html ?? .empty }
  static func buildEither(first html: HTML) -> HTML { html }
  static func buildEither(second html: HTML) -> HTML { html }
  static func buildArray(_ pieces: [HTML]) -> HTML { .joined(pieces) }
}

extension HTML {
  /// Joins pieces without an element around them.
  init(@HTMLBuilder _ content: () -> HTML) { self = content() }
}
