/// Words that stand for personal data and may never appear in an error.
enum Marker {
  static let name = "Markername Planted"
  static let email = "markermail@planted.example"
  static let street = "Markerstreet 7"
  static let account = "markeraccount77"
  static let reason = "markerreason of my own"
  static let note = "markernote of my own"

  /// Whether a text holds any of them.
  static func isIn(_ text: String) -> Bool {
    text.lowercased().contains("marker") || text.lowercased().contains("planted")
  }
}
