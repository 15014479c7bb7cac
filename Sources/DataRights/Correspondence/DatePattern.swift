/// How a language writes a date, taken apart once: a date is written many times.
struct DatePattern: Sendable {
  private enum Piece {
    case text(String)
    case day, twoDigitDay, month, twoDigitMonth, monthNumber, year
  }

  private let pieces: [Piece]

  /// Reads a pattern such as `{day} {month} {year}`; a gap of another name stays as it is.
  init(_ pattern: String) {
    var pieces: [Piece] = []
    Language.eachPart(of: pattern) {
      pieces.append(.text(String($0)))
    } gap: { name, whole in
      pieces.append(Self.piece(name) ?? .text(String(whole)))
    }
    self.pieces = pieces
  }

  private static func piece(_ name: Substring) -> Piece? {
    switch name {
    case "day": .day
    case "dd": .twoDigitDay
    case "month": .month
    case "mm": .twoDigitMonth
    case "m": .monthNumber
    case "year": .year
    default: nil
    }
  }

  /// A date with these names of months; where a language has a word for the first of a month, it takes the number's
  /// place.
  func text(_ date: CivilDate, months: [String], firstDay: String?) -> String {
    let (year, month, day) = date.components
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .day: text += day == 1 ? firstDay ?? "1" : String(day)
      case .twoDigitDay: text += day < 10 ? "0" + String(day) : String(day)
      case .month: text += months[month - 1]
      case .twoDigitMonth: text += month < 10 ? "0" + String(month) : String(month)
      case .monthNumber: text += String(month)
      case .year: text += String(year)
      }
    }
    return text
  }
}
