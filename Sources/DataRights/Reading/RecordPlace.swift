/// Where a value stands in its document; put into words only where something is wrong with it.
indirect enum RecordPlace {
  case document
  case member(String, of: RecordPlace)
  case element(Int, of: String, in: RecordPlace)

  func member(_ key: String) -> RecordPlace { .member(key, of: self) }

  /// As an error names it, such as `deadlines[2].period`; nil for the document.
  var text: String? {
    switch self {
    case .document: nil
    case .member(let key, let outer): outer.path(to: key)
    case .element(let index, let key, let outer): "\(outer.path(to: key))[\(index)]"
    }
  }

  func path(to key: String) -> String { text.map { "\($0).\(key)" } ?? key }
}
