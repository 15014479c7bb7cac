import DataRights
import DataRightsLetters

/// Lays letters out in the form asked for, and writes them.
struct LetterOutput {
  let context: Context
  let format: LetterFormat
  /// The file to write; nil for standard output.
  let file: String?
  /// What is sent along with a mail draft.
  var attachments: [MailAttachment] = []
  /// Whether a mail draft carries the letter as PDF too.
  var attachesPDF = false

  /// A letter laid out, with its language.
  struct Page {
    let letter: Letter
    let language: Language
    let paper: LetterSheet.Paper?
  }

  /// The bytes of a file or of the standard output.
  func bytes(of page: Page, to addressee: Addressee?) throws -> [UInt8] {
    if format.needsEmail, page.letter.addressee.email == nil { throw noEmail(page.letter, addressee) }
    do throws(LetterLayoutError) {
      var attachments = attachments
      if attachesPDF {
        let pdf = try LetterFormat.pdf.bytes(of: page.letter, language: page.language, paper: page.paper)
        attachments.insert(MailAttachment(pdf: pdf, of: page.letter), at: 0)
      }
      return try format.bytes(
        of: page.letter, language: page.language, paper: page.paper, attachments: attachments)
    } catch {
      throw context.failure("layout", ["detail": "\(error)"])
    }
  }

  /// Where a courtesy copy in a second language is written: beside the letter, its language before the extension.
  func fileOfCopy(in tag: String) -> String? {
    file.map { file in
      guard let dot = file.lastIndex(of: "."), file[dot...].firstIndex(of: "/") == nil else { return "\(file).\(tag)" }
      return "\(file[..<dot]).\(tag)\(file[dot...])"
    }
  }

  /// Writes the files of a letter and its copy, all or none, around what `commit` stores.
  func write(_ files: [(path: String, bytes: [UInt8])], commit: () throws -> Void) throws {
    var written: [String] = []
    do {
      for file in files {
        try OutputFile.create(file.path, file.bytes, context)
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
    let contacts = addressee?.contacts ?? []
    let page = contacts.first { $0.kind == .form }?.value ?? contacts.first { $0.kind == .page }?.value
    return context.failure(
      "no-email",
      ["addressee": addressee?.spokenName ?? letter.addressee.name, "page": page ?? addressee?.website ?? "–"])
  }

  /// Prints what was not written to a file; pages of text stand below one another.
  private func show(_ pages: [[UInt8]]) {
    guard file == nil else { return }
    if format.isText {
      Console.output(pages.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n"))
    } else {
      Console.output(bytes: pages.flatMap(\.self))
    }
  }

  /// Shows what was written: a document, or the pages with what to know about them.
  func report(_ letter: Letter, _ pages: [[UInt8]], document: JSON, remarks: [String]) {
    guard !context.wantsJSON else {
      Console.output(document.text())
      return
    }
    show(pages)
    for remark in remarks + warnings(of: letter) {
      context.remark(wrapped(remark, width: World.width, rest: "  "))
    }
  }

  /// What the user should know of the form.
  private func warnings(of letter: Letter) -> [String] {
    guard format == .mailto, let link = try? MailtoLink(letter), link.isTooLong else { return [] }
    return [context.words.text("draft.mailto-too-long", ["link": link.shortened])]
  }
}

extension Addressee {
  /// What an error calls it: its name where that is published, its id where the user entered both.
  var spokenName: String { isOwn ? id : name }
}
