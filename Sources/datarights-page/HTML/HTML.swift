import DataRightsLetters

/// A piece of a page.
///
/// Text enters it through escaping only, so that it is shown as it is, whatever stands in it.
///
/// Pieces are made by the functions named after the elements (``div(_:content:)`` and so on) and joined by ``HTMLBuilder``.
struct HTML: Sendable, Hashable {
  /// The markup in UTF-8.
  private(set) var bytes: [UInt8]

  /// Nothing.
  static let empty = HTML(bytes: [])

  /// The markup as a text, for tests and answers.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is nothing in it.
  var isEmpty: Bool { bytes.isEmpty }

  /// A text as content.
  ///
  /// Where it changes the direction of writing by control characters it stands in a `bdi`, which keeps the change from
  /// what follows.
  init(_ text: String) {
    let escaped = Array(Markup.escaped(text).utf8)
    bytes = Direction.isChanged(in: text) ? Array("<bdi>".utf8) + escaped + Array("</bdi>".utf8) : escaped
  }

  /// A drawing in SVG that this program made itself, such as a `TimelineDrawing`: it is put in as it is.
  ///
  /// Whatever a user, a file or a company wrote must have been escaped by what made the drawing.
  init(trustedSVG drawing: String) { bytes = Array(drawing.utf8) }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// An element with content.
  static func element(_ name: StaticString, _ attributes: [Attribute], _ content: HTML) -> HTML {
    var html = start(name, attributes)
    html.bytes += content.bytes
    html.end(name)
    return html
  }

  /// An element that has no content and no end.
  static func void(_ name: StaticString, _ attributes: [Attribute]) -> HTML { start(name, attributes) }

  /// An element that holds a text and no elements: a `bdi` cannot stand in it.
  static func plain(_ name: StaticString, _ attributes: [Attribute], _ text: String) -> HTML {
    var html = start(name, attributes)
    html.bytes += Markup.escaped(text).utf8
    html.end(name)
    return html
  }

  /// Several pieces as one.
  static func joined(_ pieces: [HTML]) -> HTML {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
    for piece in pieces { bytes += piece.bytes }
    return HTML(bytes: bytes)
  }

  private static func start(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
    var bytes: [UInt8] = [UInt8(ascii: "<")]
    bytes += name.bytes
    Attribute.write(attributes, to: &bytes)
    bytes.append(UInt8(ascii: ">"))
    return HTML(bytes: bytes)
  }

  private mutating func end(_ name: StaticString) {
    bytes += "</".utf8
    bytes += name.bytes
    bytes.append(UInt8(ascii: ">"))
  }
}

extension StaticString {
  /// The bytes of the text.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
