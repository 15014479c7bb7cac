import DataRights

/// What Cairo leaves out of a file that can be read aloud (ISO 14289-1, PDF/UA-1), appended to what it wrote.
///
/// Cairo marks the content of the pages but knows no artifacts, no language and no metadata of its own form; a library
/// that could rewrite its files would double the time to start. Appending changes none of Cairo's bytes.
enum FinishedFile {
  static func bytes(_ drawing: Drawing, of sheet: LetterSheet) throws(Refusal) -> [UInt8] {
    let file = try DrawnFile(drawing.file)
    let root = try file.follow("Root", of: file.trailer)
    guard let info = file.trailer["Info"]?.references.first, let tree = root.dictionary["Pages"]?.references.first
    else { throw DrawnFile.damaged }
    let pages = try file.pages()
    guard pages.count == drawing.pages.pages.count else { throw DrawnFile.damaged }
    var update = Update(file)
    try writePages(pages, drawing, file, &update)
    writeFonts(of: file, &update)
    let structure = StructureTree(drawing.pages, objects: pages).write(to: &update)
    let metadata = Metadata(title: sheet.title.asTitle, language: sheet.language, moment: drawing.moment)
    let packet = update.stream(metadata.packet, "/Type /Metadata /Subtype /XML ")
    update.write(info, metadata.information)
    update.write(
      root.number,
      """
      << /Type /Catalog /Version /1.7 /Pages \(tree) 0 R /Lang \(sheet.language.pdfText) /MarkInfo << /Marked true >>
      /ViewerPreferences << /DisplayDocTitle true >> /Metadata \(packet) 0 R /StructTreeRoot \(structure) 0 R >>
      """)
    return update.finished(root: root.number, info: info)
  }

  /// Puts the artifacts of each page before its text, and numbers the pages for the structure tree.
  private static func writePages(
    _ pages: [Int], _ drawing: Drawing, _ file: DrawnFile, _ update: inout Update
  ) throws(Refusal) {
    for (index, object) in pages.enumerated() {
      guard var page = file.dictionary(of: object), let content = page["Contents"] else { throw DrawnFile.damaged }
      let artifacts = drawing.artifacts[index]
      if !artifacts.isEmpty {
        let own = update.stream(artifacts)
        page.set("Contents", "[ \(own) 0 R " + content.references.map { "\($0) 0 R" }.joined(separator: " ") + " ]")
      }
      page.set("StructParents", "\(index)")
      update.write(object, page.text)
    }
  }

  /// Says of each embedded TrueType font that its glyphs are numbered as in the text.
  private static func writeFonts(of file: DrawnFile, _ update: inout Update) {
    for object in file.places.indices {
      guard var font = file.dictionary(of: object), font["Subtype"]?.words == ["/CIDFontType2"],
        font["CIDToGIDMap"] == nil
      else { continue }
      font.set("CIDToGIDMap", "/Identity")
      update.write(object, font.text)
    }
  }
}

extension String {
  /// The text as a title: one line without control characters.
  fileprivate var asTitle: String {
    var title = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      title.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(title)
  }

  /// The text as a string of PDF, in UTF-16.
  var pdfText: String {
    "<FEFF"
      + utf16.map { unit in
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + ">"
  }
}
