/// An address outside of this program that a page may lead to: `http`, `https` or `mailto`, and nothing that runs.
struct WebAddress: Sendable, Hashable {
  /// The address as it stands in the page.
  let text: String

  private static let schemes = ["https://", "http://", "mailto:"]

  /// Takes an address from data or from a user; nil where its scheme is another or control characters stand in it.
  init?(_ text: String) {
    let start = text.prefix(8).lowercased()
    guard let scheme = Self.schemes.first(where: start.hasPrefix), text.utf8.count > scheme.utf8.count,
      !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F || $0.properties.isBidiControl })
    else { return nil }
    self.text = text
  }
}
