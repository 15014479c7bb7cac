extension HTML {
  /// A phrase with a piece of a page in one of its gaps.
  static func filled(_ pattern: String, _ gap: String, _ piece: HTML) -> HTML {
    guard let found = pattern.firstRange(of: "{\(gap)}") else { return HTML(pattern) }
    return .joined([HTML(String(pattern[..<found.lowerBound])), piece, HTML(String(pattern[found.upperBound...]))])
  }
}
