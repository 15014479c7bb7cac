import DataRights

/// A line of a mail's header, folded so that no line is longer than 78 characters where it can be helped.
///
/// Only an address, which must not be cut, can make a line longer; it stays far below the limit of 998.
struct HeaderField {
  /// The field, folded, without its last line break.
  let text: String

  /// The longest line, without its line break.
  static let lineLength = 78

  /// A field whose value needs neither folding nor encoding.
  init(_ name: String, plain value: String) {
    text = name + ": " + value
  }

  /// A field with free text, such as a subject.
  init(_ name: String, text value: String) {
    let start = name + ": "
    guard let words = Self.plainWords(value, column: start.utf8.count) else {
      text = start + EncodedWords.words(value, column: start.utf8.count).joined(separator: "\r\n ")
      return
    }
    var folded = start
    var column = start.utf8.count
    for (index, word) in words.enumerated() {
      if index > 0 {
        let fits = column + 1 + word.utf8.count <= Self.lineLength
        folded += fits ? " " : "\r\n "
        column = fits ? column + 1 : 1
      }
      folded += word
      column += word.utf8.count
    }
    text = folded
  }

  /// A field with one mailbox: a display name and an address.
  init(_ name: String, mailbox display: String, _ address: MailAddress) {
    let start = name + ": "
    let bracketed = "<" + address.text + ">"
    if display.isEmpty {
      text = start + address.text
    } else if let phrase = Self.phrase(display, column: start.utf8.count) {
      let fits = (start + phrase + " " + bracketed).utf8.count <= Self.lineLength
      text = start + phrase + (fits ? " " : "\r\n ") + bracketed
    } else {
      let words = EncodedWords.words(display, column: start.utf8.count)
      text = start + (words + [bracketed]).joined(separator: "\r\n ")
    }
  }

  /// A `Date` field at noon UTC, for a day is all that is known.
  init(date: CivilDate) {
    let (year, month, day) = date.components
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let weekday = weekdays[date.weekday.index]
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    self.init("Date", plain: "\(weekday), \(day) \(months[month - 1]) \(padded) 12:00:00 +0000")
  }

  /// The words of a text that can stand in a header as it is, or nil where it must be encoded.
  private static func plainWords(_ value: String, column: Int) -> [Substring]? {
    guard value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !EncodedWords.mayBegin(in: value) else { return nil }
    // Runs of spaces and spaces at the ends get lost in folding.
    let words = value.split(separator: " ", omittingEmptySubsequences: false)
    if value.isEmpty { return words }
    guard words.allSatisfy({ !$0.isEmpty && $0.utf8.count < lineLength }) else { return nil }
    guard let first = words.first, column + first.utf8.count <= lineLength else { return nil }
    return words
  }

  /// A short ASCII name as atoms or as a quoted string; nil where it must be encoded.
  private static func phrase(_ name: String, column: Int) -> String? {
    guard name.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !EncodedWords.mayBegin(in: name) else { return nil }
    let atoms = name.split(separator: " ", omittingEmptySubsequences: false)
    let areAtoms = atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(MailAddress.isAtomText) }
    let phrase =
      areAtoms
      ? name
      : "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    return column + phrase.utf8.count <= EncodedWords.lineLength ? phrase : nil
  }
}
