/// A letter as it lies on paper: its parts in reading order, before any program draws them.
///
/// The helper that makes PDF files reads it as JSON, and a page shows the same parts.
public struct LetterSheet: Sendable, Hashable {
  /// A part of the letter's text.
  public enum Block: Sendable, Hashable {
    /// A paragraph, its lines as they were written.
    case paragraph([String])
    /// A list, an item each, without its mark.
    case list([String])
  }

  /// A size of paper.
  public enum Paper: String, Sendable, Hashable, CaseIterable { case a4, letter }

  /// The tag of the language it is written in: `de`.
  public var language: String
  /// What the document is called: the subject without a label.
  public var title: String
  /// Name, postal address and e-mail address of the writer, as far as disclosed.
  public var sender: [String]
  /// Name and postal address of whom it goes to.
  public var addressee: [String]
  /// Place and date, as the language writes them.
  public var dateLine: String
  /// The subject line with its label.
  public var subject: String
  /// The text from the salutation to the name.
  public var blocks: [Block]
  /// What it is printed on.
  public var paper: Paper
  /// Whether the page bears marks at which it is folded for a window envelope.
  public var foldMarks: Bool
  /// The day that the letter bears.
  public var date: CivilDate

  /// Makes a sheet.
  public init(
    language: String, title: String, sender: [String], addressee: [String], dateLine: String, subject: String,
    blocks: [Block], paper: Paper, foldMarks: Bool, date: CivilDate
  ) {
    self.language = language
    self.title = title
    self.sender = sender
    self.addressee = addressee
    self.dateLine = dateLine
    self.subject = subject
    self.blocks = blocks
    self.paper = paper
    self.foldMarks = foldMarks
    self.date = date
  }
}

extension LetterSheet.Block {
  /// The parts of a text: an empty line ends a paragraph, lines that begin with `- ` are items of a list.
  public static func parts(of lines: [String]) -> [Self] {
    var blocks: [Self] = []
    var isOpen = false
    for line in lines {
      if line.isEmpty {
        isOpen = false
      } else if line.hasPrefix("- ") {
        let item = String(line.dropFirst(2))
        if isOpen, case .list(let items)? = blocks.last {
          blocks[blocks.count - 1] = .list(items + [item])
        } else {
          blocks.append(.list([item]))
        }
        isOpen = true
      } else {
        if isOpen, case .paragraph(let lines)? = blocks.last {
          blocks[blocks.count - 1] = .paragraph(lines + [line])
        } else {
          blocks.append(.paragraph([line]))
        }
        isOpen = true
      }
    }
    return blocks
  }
}

extension LetterSheet {
  /// The sheet as the helpers read it.
  public var document: JSON {
    [
      "format": 1, "language": JSON(language), "title": JSON(title), "sender": JSON(sender),
      "addressee": JSON(addressee), "dateLine": JSON(dateLine), "subject": JSON(subject),
      "blocks": JSON(
        blocks.map { block -> JSON in
          switch block {
          case .paragraph(let lines): ["paragraph": JSON(lines)]
          case .list(let items): ["list": JSON(items)]
          }
        }),
      "paper": JSON(paper.rawValue), "foldMarks": JSON(foldMarks), "date": JSON(date.iso),
    ]
  }

  /// Reads a sheet strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    guard try reader.integer("format") == 1 else {
      throw reader.error("the format is not 1", remedy: "use the helper of the same version")
    }
    language = try reader.string("language")
    title = try reader.string("title")
    sender = try reader.requiredStrings("sender")
    addressee = try reader.requiredStrings("addressee")
    dateLine = try reader.string("dateLine")
    subject = try reader.string("subject")
    blocks = try reader.records("blocks") { inner throws(DataError) in
      let paragraph = try inner.strings("paragraph")
      return paragraph.isEmpty ? .list(try inner.requiredStrings("list")) : .paragraph(paragraph)
    }
    paper = try reader.choice("paper")
    foldMarks = try reader.flag("foldMarks")
    date = try reader.date("date")
    try reader.finish()
  }
}
