package import DataRights
package import DataRightsLetters

/// Lays letters out in the form asked for, and writes them.
package struct LetterOutput {
  package let desk: Desk
  package let format: LetterFormat
  /// The file to write; nil for standard output.
  package let file: String?
  /// What is sent along with a mail draft.
  package var attachments: [MailAttachment] = []
  /// Whether a mail draft carries the letter as PDF too.
  package var attachesPDF = false

  package init(
    desk: Desk, format: LetterFormat, file: String?, attachments: [MailAttachment] = [], attachesPDF: Bool = false
  ) {
    self.desk = desk
    self.format = format
    self.file = file
    self.attachments = attachments
    self.attachesPDF = attachesPDF
  }

  /// A letter laid out, with its language.
  package struct Page: Sendable {
    package let letter: Letter
    package let language: Language
    package let paper: LetterSheet.Paper?

    package init(letter: Letter, language: Language, paper: LetterSheet.Paper?) {
      self.letter = letter
      self.language = language
      self.paper = paper
    }
  }

  /// The bytes of a file or of the standard output.
  package func bytes(of page: Page, to addressee: Addressee?) throws -> [UInt8] {
    switch try work(on: page, to: addressee).bytes {
    case .success(let bytes): return bytes
    case .failure(let problem): throw failure(problem)
    }
  }

  /// The layout of a letter as work that any core can do.
  package struct Work: Sendable {
    let format: LetterFormat
    let page: Page
    let attachments: [MailAttachment]
    let attachesPDF: Bool

    /// The letter laid out, or why it cannot be.
    var bytes: Swift.Result<[UInt8], LetterLayoutError> {
      do throws(LetterLayoutError) {
        var attachments = attachments
        if attachesPDF {
          let pdf = try LetterFormat.pdf.bytes(of: page.letter, language: page.language, paper: page.paper)
          attachments.insert(MailAttachment(pdf: pdf, of: page.letter), at: 0)
        }
        return .success(
          try format.bytes(of: page.letter, language: page.language, paper: page.paper, attachments: attachments))
      } catch {
        return .failure(error)
      }
    }

    /// Why the letter cannot be laid out; nil where it can.
    var problem: LetterLayoutError? {
      if case .failure(let problem) = bytes { problem } else { nil }
    }
  }

  /// The work of laying a letter out; throws where the form needs an address that nobody knows.
  package func work(on page: Page, to addressee: Addressee?) throws -> Work {
    if format.needsEmail, page.letter.addressee.email == nil { throw noEmail(page.letter, addressee) }
    return Work(format: format, page: page, attachments: attachments, attachesPDF: attachesPDF)
  }

  /// Says why a letter cannot be laid out.
  package func failure(_ problem: LetterLayoutError) -> Failure {
    desk.failure("layout", ["detail": "\(problem)"])
  }

  /// Where a courtesy copy in a second language is written: beside the letter, its language before the extension.
  package func fileOfCopy(in tag: String) -> String? {
    file.map { file in
      guard let dot = file.lastIndex(of: "."), file[dot...].firstIndex(of: "/") == nil else { return "\(file).\(tag)" }
      return "\(file[..<dot]).\(tag)\(file[dot...])"
    }
  }

  /// Writes the files of a letter and its copy, all or none, around what `commit` stores.
  package func write(_ files: [(path: String, bytes: [UInt8])], commit: () throws -> Void) throws {
    var written: [String] = []
    do {
      for file in files {
        try OutputFile.create(file.path, file.bytes, desk)
        written.append(file.path)
      }
      try commit()
    } catch {
      for path in written { OutputFile.remove(path) }
      throw error
    }
  }

  /// No address is confirmed, so the official page is named instead.
  private func noEmail(_ letter: Letter, _ addressee: Addressee?) -> Failure {
    desk.failure(
      "no-email",
      ["addressee": addressee?.spokenName ?? letter.addressee.name, "page": addressee?.officialPage ?? "–"])
  }

  /// What the user should know of the form.
  package func warnings(of letter: Letter) -> [String] {
    guard format == .mailto, let link = try? MailtoLink(letter), link.isTooLong else { return [] }
    return [desk.words.text("draft.mailto-too-long", ["link": link.shortened])]
  }
}

extension Addressee {
  /// What an error calls it: its name where that is published, its id where the user entered both.
  package var spokenName: String { isOwn ? id : name }

  /// The form or page by which it takes requests, else its website.
  package var officialPage: String? {
    contacts.first { $0.kind == .form }?.value ?? contacts.first { $0.kind == .page }?.value ?? website
  }
}
