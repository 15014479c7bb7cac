/// Breaks lines at a width without cutting words.
enum Wrapping {
  /// The width of a letter's text.
  static let columns = 72

  /// Where a line may be broken.
  enum Breaks {
    /// At spaces only, so that joining the lines again gives the text back.
    case atSpaces
    /// At all blanks but the non-breaking ones, and between Chinese and Japanese letters.
    case wherePossible
  }

  /// A part of a line that stays whole, and the blanks before it, which a break swallows.
  struct Piece {
    var gap = ""
    var text = ""
  }

  /// A line as broken, and the blanks that the break after it swallowed.
  struct Row {
    var text = ""
    var gap = ""
  }

  /// Takes a line apart at the places where it may be broken.
  static func pieces(of line: String, breaks: Breaks) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    func close() {
      // A dash stays with the word before it: at the start of a line it would look like an item of a list.
      if isDash(piece.text), !piece.gap.isEmpty, let last = pieces.last, !isDash(last.text.suffix(1)) {
        pieces[pieces.count - 1].text += piece.gap + piece.text
      } else {
        pieces.append(piece)
      }
      piece = Piece()
    }
    for character in line {
      if breaks == .atSpaces ? character == " " : character.isBreakingBlank {
        if !piece.text.isEmpty { close() }
        piece.gap.append(character)
      } else {
        if breaks == .wherePossible, let last = piece.text.last, mayBreak(last, character) { close() }
        piece.text.append(character)
      }
    }
    close()
    // The blanks before the first word are no gap but the line's indent.
    pieces[0] = Piece(text: pieces[0].gap + pieces[0].text)
    return pieces
  }

  /// Pieces joined where one follows a word that a line must not end with.
  ///
  /// So a number stays with the abbreviation before it.
  static func joined(_ pieces: [Piece], after words: Set<String>) -> [Piece] {
    var joined: [Piece] = []
    for piece in pieces {
      if let last = joined.last?.text.split(separator: " ").last, piece.gap == " ",
        words.contains(String(last.drop { "([（".contains($0) }))
      {
        joined[joined.count - 1].text += piece.gap + piece.text
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  /// Fills rows with pieces; a piece that is wider than a row has a row of its own.
  ///
  /// - Parameter hanging: by how much all rows but the first are narrower.
  static func rows(of pieces: [Piece], width: Int, hanging: Int) -> [Row] {
    var rows: [Row] = []
    var row = Row()
    var used = 0
    for (index, piece) in pieces.enumerated() {
      let needed = piece.gap.displayWidth + piece.text.displayWidth
      let isFull = used + needed > (rows.isEmpty ? width : width - hanging)
      // A row with nothing but a dash would be read as the mark of an item or of a signature.
      if index > 0, isFull, !isDash(row.text) {
        row.gap = piece.gap
        rows.append(row)
        row = Row(text: piece.text)
        used = piece.text.displayWidth
      } else {
        row.text += piece.gap + piece.text
        used += needed
      }
    }
    return rows + [row]
  }

  private static func isDash(_ word: some StringProtocol) -> Bool {
    !word.isEmpty && word.allSatisfy { $0 == "-" || $0 == "–" || $0 == "—" || $0 == " " }
  }

  private static func mayBreak(_ before: Character, _ after: Character) -> Bool {
    (before.isIdeographic || after.isIdeographic) && !before.isWhitespace && !after.isWhitespace
      && !opening.contains(before) && !closing.contains(after)
  }

  /// What no line may end with.
  private static let opening = Set<Character>("（［｛〔〈《「『【〘〖“‘([{«$¥€£")
  /// What no line may begin with.
  private static let closing = Set<Character>(
    "、。，．・：；？！）］｝〕〉》」』】〙〗”’…‥ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}»%‰")
}

extension Character {
  /// Whether it is a blank at which a line may be broken.
  var isBreakingBlank: Bool {
    isWhitespace && self != "\u{A0}" && self != "\u{2007}" && self != "\u{202F}"
  }
}
