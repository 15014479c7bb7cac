import DataRightsLetters

/// An attribute of an element; its name is written in Swift and its value is escaped.
///
/// There is none for styles and none for scripts. Of several with one name the first counts.
struct Attribute: Sendable {
  private let name: StaticString
  private let value: String?
  private let isWritten: Bool

  private init(_ name: StaticString, _ value: String?, isWritten: Bool = true) {
    self.name = name
    self.value = value
    self.isWritten = isWritten
  }

  /// Writes attributes, each after a space.
  static func write(_ attributes: [Attribute], to bytes: inout [UInt8]) {
    for (index, attribute) in attributes.enumerated()
    where attribute.isWritten && !attributes[..<index].contains(where: { $0.isWritten && $0.isNamed(as: attribute) }) {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.name.bytes
      guard let value = attribute.value else { continue }
      bytes += "=\"".utf8
      bytes += Markup.escaped(value).utf8
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private func isNamed(as other: Attribute) -> Bool { name.bytes.elementsEqual(other.name.bytes) }
}

extension Attribute {
  static func `class`(_ names: String...) -> Attribute { Attribute("class", names.joined(separator: " ")) }
  static func id(_ id: String) -> Attribute { Attribute("id", id) }
  static func title(_ text: String) -> Attribute { Attribute("title", text) }
  static func lang(_ tag: String) -> Attribute { Attribute("lang", tag) }
  static func dir(_ direction: TextDirection) -> Attribute { Attribute("dir", direction.rawValue) }
  static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", "\(index)") }
  static func role(_ role: StaticString) -> Attribute { Attribute("role", "\(role)") }
  static func hidden(_ isHidden: Bool = true) -> Attribute { Attribute("hidden", nil, isWritten: isHidden) }

  /// The direction of writing; `auto` takes it from the first letter.
  enum TextDirection: String, Sendable { case ltr, rtl, auto }
}

/// Where an element leads.
extension Attribute {
  /// A page of ours.
  static func href(_ path: Links.Path) -> Attribute { Attribute("href", path.text) }
  /// A page of others; the browser tells them nothing, since every answer asks it not to.
  static func href(_ address: WebAddress) -> Attribute { Attribute("href", address.text) }
  /// A place on the same page.
  static func href(id: String) -> Attribute { Attribute("href", "#" + Links.encoded(id)) }
  static func src(_ path: Links.Path) -> Attribute { Attribute("src", path.text) }
  static func rel(_ relation: StaticString) -> Attribute { Attribute("rel", "\(relation)") }
  static func download(_ name: String) -> Attribute { Attribute("download", name) }
  static func alt(_ text: String) -> Attribute { Attribute("alt", text) }
  static func width(_ pixels: Int) -> Attribute { Attribute("width", "\(pixels)") }
  static func height(_ pixels: Int) -> Attribute { Attribute("height", "\(pixels)") }
}

/// What programs read: assistive ones and the script of the page.
extension Attribute {
  /// `aria-…`, by the part after the hyphen.
  static func aria(_ name: Aria, _ value: String) -> Attribute { Attribute(name.attribute, value) }
  /// `data-…`, which the page's script reads.
  static func data(_ name: Data, _ value: String? = nil) -> Attribute { Attribute(name.attribute, value) }

  /// The properties for assistive programs that pages use.
  enum Aria: Sendable {
    case label, labelledby, describedby, current, live, hidden, invalid, expanded, controls, busy
    case valuetext, atomic, sort

    fileprivate var attribute: StaticString {
      switch self {
      case .label: "aria-label"
      case .labelledby: "aria-labelledby"
      case .describedby: "aria-describedby"
      case .current: "aria-current"
      case .live: "aria-live"
      case .hidden: "aria-hidden"
      case .invalid: "aria-invalid"
      case .expanded: "aria-expanded"
      case .controls: "aria-controls"
      case .busy: "aria-busy"
      case .valuetext: "aria-valuetext"
      case .atomic: "aria-atomic"
      case .sort: "aria-sort"
      }
    }
  }

  /// What `page.js` looks for; `label` is the heading of a cell where a table has become blocks.
  enum Data: Sendable {
    case preview, previewTarget, drop, refresh, label

    fileprivate var attribute: StaticString {
      switch self {
      case .preview: "data-preview"
      case .previewTarget: "data-preview-target"
      case .drop: "data-drop"
      case .refresh: "data-refresh"
      case .label: "data-label"
      }
    }
  }
}

/// Forms and their controls.
extension Attribute {
  static func action(_ path: Links.Path) -> Attribute { Attribute("action", path.text) }
  static func formaction(_ path: Links.Path) -> Attribute { Attribute("formaction", path.text) }
  static func method(_ method: Method) -> Attribute { Attribute("method", method == .post ? "post" : "get") }
  /// The encoding of a form that has files in it.
  static let multipart = Attribute("enctype", "multipart/form-data")
  /// Leaves checking to the server, whose messages are in the page's language and tied to the fields.
  static let novalidate = Attribute("novalidate", nil)
  static func name(_ name: String) -> Attribute { Attribute("name", name) }
  static func value(_ value: String) -> Attribute { Attribute("value", value) }
  static func type(_ type: ControlType) -> Attribute { Attribute("type", type.rawValue) }
  static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  static func required(_ isRequired: Bool = true) -> Attribute { Attribute("required", nil, isWritten: isRequired) }
  static func checked(_ isChecked: Bool) -> Attribute { Attribute("checked", nil, isWritten: isChecked) }
  static func selected(_ isSelected: Bool) -> Attribute { Attribute("selected", nil, isWritten: isSelected) }
  static func disabled(_ isDisabled: Bool = true) -> Attribute { Attribute("disabled", nil, isWritten: isDisabled) }
  static func readonly(_ isReadonly: Bool = true) -> Attribute { Attribute("readonly", nil, isWritten: isReadonly) }
  static func multiple(_ isMultiple: Bool = true) -> Attribute { Attribute("multiple", nil, isWritten: isMultiple) }
  static func open(_ isOpen: Bool = true) -> Attribute { Attribute("open", nil, isWritten: isOpen) }
  static func rows(_ count: Int) -> Attribute { Attribute("rows", "\(count)") }
  static func maxlength(_ count: Int) -> Attribute { Attribute("maxlength", "\(count)") }
  static func accept(_ types: String) -> Attribute { Attribute("accept", types) }
  /// The list of proposals of a text field, by its id.
  static func list(id: String) -> Attribute { Attribute("list", id) }
  static func autocomplete(_ kind: StaticString) -> Attribute { Attribute("autocomplete", "\(kind)") }
  static func inputmode(_ kind: StaticString) -> Attribute { Attribute("inputmode", "\(kind)") }
  static func spellcheck(_ isChecked: Bool) -> Attribute { Attribute("spellcheck", isChecked ? "true" : "false") }
  static func placeholder(_ text: String) -> Attribute { Attribute("placeholder", text) }
  static func min(_ value: String) -> Attribute { Attribute("min", value) }
  static func max(_ value: String) -> Attribute { Attribute("max", value) }
  static func pattern(_ pattern: String) -> Attribute { Attribute("pattern", pattern) }

  /// Kinds of `input` and `button`.
  enum ControlType: String, Sendable {
    case text, password, email, date, number, search, tel, url, radio, checkbox, file, hidden, submit, button, reset
  }
}

/// Tables, lists, times and measures.
extension Attribute {
  static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }
  static func colspan(_ count: Int) -> Attribute { Attribute("colspan", "\(count)") }
  static func rowspan(_ count: Int) -> Attribute { Attribute("rowspan", "\(count)") }
  static func start(_ number: Int) -> Attribute { Attribute("start", "\(number)") }
  static func datetime(_ iso: String) -> Attribute { Attribute("datetime", iso) }
  static func cite(_ address: WebAddress) -> Attribute { Attribute("cite", address.text) }

  /// What a heading of a table stands over.
  enum Scope: String, Sendable { case col, row, colgroup, rowgroup }
}

/// The head of the page, which the layout alone writes.
extension Attribute {
  static func charset(_ name: StaticString) -> Attribute { Attribute("charset", "\(name)") }
  static func content(_ text: String) -> Attribute { Attribute("content", text) }
  static func httpEquiv(_ name: StaticString) -> Attribute { Attribute("http-equiv", "\(name)") }
  static let `defer` = Attribute("defer", nil)
}
