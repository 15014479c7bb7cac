/// A text in which only the particulars of one proceeding are missing, so that many proceedings share it.
///
/// What is put in is not looked at again.
public struct CaseText: Sendable {
  /// What differs from one proceeding to the next though everything else is the same.
  enum Particular: String {
    case controller, number, reference
  }

  /// The words before each particular.
  private var parts: [(words: String, then: Particular)] = []
  /// The words after the last.
  private var end = ""

  /// An empty text.
  init() {}

  /// A phrase whose gaps are filled with values, but for those of particulars.
  init(_ pattern: String, _ values: [String: String]) {
    Language.eachPart(of: pattern) {
      end += $0
    } gap: { name, whole in
      if let particular = Particular(rawValue: String(name)) {
        add(particular)
      } else if let value = values[String(name)] {
        end += value
      } else {
        end += whole
      }
    }
  }

  private mutating func add(_ particular: Particular) {
    parts.append((end, particular))
    end = ""
  }

  static func += (text: inout CaseText, words: String) { text.end += words }

  static func += (text: inout CaseText, more: CaseText) {
    for part in more.parts {
      text.end += part.words
      text.add(part.then)
    }
    text.end += more.end
  }

  /// The text of a proceeding.
  public func text(of proceeding: Proceeding) -> String {
    text(controller: proceeding.controller, number: proceeding.number, reference: proceeding.reference)
  }

  /// The text of a proceeding with these particulars.
  public func text(controller: String, number: Int, reference: String) -> String {
    var text = ""
    text.reserveCapacity(
      parts.reduce(end.utf8.count) { $0 + $1.words.utf8.count + max(controller.utf8.count, reference.utf8.count, 20) })
    for part in parts {
      text += part.words
      switch part.then {
      case .controller: text += controller
      case .number: text += String(number)
      case .reference: text += reference
      }
    }
    text += end
    return text
  }
}

extension Words {
  /// A phrase of which only the particulars of a proceeding stay open; the key itself where the language lacks it.
  func caseText(_ key: String, _ values: [String: String] = [:]) -> CaseText {
    guard let pattern = pattern(key) else {
      var text = CaseText()
      text += key
      return text
    }
    return CaseText(pattern, values)
  }
}
