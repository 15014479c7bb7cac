import DataRights

/// Sets a letter: its head at the places of the paper, its text below and on further pages.
struct Typesetter {
  private let sheet: LetterSheet
  private let paper: Paper
  private let canvas: Canvas

  init(_ sheet: LetterSheet) {
    self.sheet = sheet
    paper = Paper(sheet.paper)
    canvas = Canvas(language: sheet.language)
  }

  func pages() throws(Refusal) -> Pages {
    var pager = Pager(paper)
    setHead(&pager)
    pager.add(body())
    if sheet.foldMarks {
      for fold in paper.folds { pager.decorateFirst { $0.rules.append((x: 12, y: fold, length: 12)) } }
    }
    number(&pager)
    guard canvas.missing.isEmpty else { throw Missing.refusal(canvas.missing) }
    let space = set([" "], width: paper.width).first
    return Pages(paper: paper, elements: pager.elements, pages: pager.pages, space: space)
  }

  /// Sets lines of the letter in a width, each beginning on a line of its own.
  private func set(_ texts: [String], _ style: SetText.Style = SetText.Style(), width: Double) -> [SetText.Line] {
    var lines: [SetText.Line] = []
    for text in texts.flatMap(\.printedLines) {
      lines += SetText(text, style, width: width, on: canvas).lines
    }
    let height = lines.map(\.height).max() ?? 0
    for index in lines.indices { lines[index].grow(to: height) }
    return lines
  }

  /// The style of the letter's own language.
  private func style(_ size: Double = 11, isBold: Bool = false, leading: Double = 1.36) -> SetText.Style {
    SetText.Style(size: size, isBold: isBold, isRight: canvas.isRightToLeft, leading: leading)
  }
}

extension Typesetter {
  /// The sender, the address and the date at their places; one below the other where a place is too small.
  private func setHead(_ pager: inout Pager) {
    let sender = set(sheet.sender, style(), width: paper.sender.width)
    let date = set([sheet.dateLine], style(), width: paper.right - paper.sender.left)
    guard let address = setAddress(), sender.height <= paper.sender.height, date.height <= 2 * 11 * 1.36 else {
      return setPlainHead(&pager)
    }
    pager.fix(Flow(element: .paragraph, lines: sender, left: paper.sender.left), at: paper.sender.top)
    pager.fix(Flow(element: .paragraph, lines: address, left: paper.address.left), at: paper.address.top)
    pager.fix(Flow(element: .paragraph, lines: date, left: paper.sender.left), at: paper.date)
    setReturnLine(&pager)
    pager.begin(at: max(paper.text, paper.date + date.height + 9))
  }

  /// The address in the size that fits the window; nil where none does.
  ///
  /// It stands at the left of the window in every script, because the paper may lie further right in the envelope.
  private func setAddress() -> [SetText.Line]? {
    for size in [11.0, 10, 9] {
      let lines = set(sheet.addressee, SetText.Style(size: size), width: paper.address.width)
      if lines.height <= paper.address.height { return lines }
    }
    return nil
  }

  private func setPlainHead(_ pager: inout Pager) {
    let width = paper.right - paper.left
    var flows: [Flow] = []
    for texts in [sheet.sender, sheet.addressee, [sheet.dateLine]] {
      flows.append(Flow(element: .paragraph, lines: set(texts, style(), width: width), left: paper.left, space: 15))
    }
    pager.add(flows)
  }

  /// The sender's postal address in small type, where the window shows it; left out where it is too long for it.
  private func setReturnLine(_ pager: inout Pager) {
    let texts = sheet.sender.filter { !$0.contains("@") }
    guard let area = paper.returnLine, texts.count > 1 else { return }
    // Each part is isolated: its direction must not turn the others round.
    let line = texts.flatMap(\.printedLines).map { "\u{2068}\($0)\u{2069}" }.joined(separator: " · ")
    let lines = set([line], SetText.Style(size: 7, leading: 1.2, isMixed: true), width: area.width)
    guard let only = lines.first, lines.count == 1 else { return }
    pager.decorateFirst { page in
      page.artifacts.append(Fragment.Line(line: only, x: area.left, baseline: area.top + only.baseline))
      page.rules.append((x: area.left, y: area.top + only.height + 1, length: area.width))
    }
  }

  private func number(_ pager: inout Pager) {
    let count = pager.pages.count
    guard count > 1 else { return }
    var lines: [SetText.Line] = []
    for number in 1...count {
      lines += set(
        ["\(number) / \(count)"], SetText.Style(size: 9, isRight: true), width: paper.right - paper.left)
    }
    pager.decorateAll { page, number in
      let line = lines[number - 1]
      page.artifacts.append(Fragment.Line(line: line, x: paper.left + line.left, baseline: paper.bottom + 32))
    }
  }
}

extension Typesetter {
  /// The subject and the text.
  private func body() -> [Flow] {
    let width = paper.right - paper.left
    var flows = [
      Flow(
        element: .heading, lines: set([sheet.subject], style(isBold: true), width: width), left: paper.left,
        space: 15, keepsWithNext: true)
    ]
    let (blocks, signature) = signed()
    for (number, block) in blocks.enumerated() {
      let isLast = number == blocks.count - 1
      switch block {
      case .paragraph(let texts):
        let lines = set(texts, blockStyle(texts), width: width)
        let keeps = lines.count == 1 && (number == 0 || isLast && signature != nil) || introducesList(number, blocks)
        flows.append(
          Flow(
            element: .paragraph, lines: lines, left: paper.left, space: number == 0 ? 15 : 9, keepsWithNext: keeps))
      case .list(let items):
        for (place, item) in items.enumerated() {
          var flow = flow(of: item, list: number)
          if place == 0 { flow.space = 6 }
          flows.append(flow)
        }
      }
    }
    if let signature {
      let lines = set([signature], style(), width: width)
      flows.append(Flow(element: .paragraph, lines: lines, left: paper.left, space: 42))
    }
    return flows
  }

  /// Whether a paragraph says what the list below it is of.
  private func introducesList(_ number: Int, _ blocks: [LetterSheet.Block]) -> Bool {
    guard number + 1 < blocks.count, case .list = blocks[number + 1] else { return false }
    return true
  }

  /// The text without the writer's name at its end, and the name, above which there is room to sign.
  private func signed() -> (blocks: [LetterSheet.Block], signature: String?) {
    var blocks = sheet.blocks
    guard case .paragraph(var lines)? = blocks.popLast(), let name = lines.popLast(), name == sheet.sender.first else {
      return (sheet.blocks, nil)
    }
    if !lines.isEmpty { blocks.append(.paragraph(lines)) }
    return (blocks, name)
  }

  /// The style of a block, which lies at the side where its first letters begin.
  private func blockStyle(_ texts: [String]) -> SetText.Style {
    var style = style()
    if texts.joined(separator: " ").beginsRightToLeft { style.isRight = true }
    return style
  }

  private func flow(of item: String, list: Int) -> Flow {
    let indent = 14.0
    let style = blockStyle([item])
    let lines = set([item], style, width: paper.right - paper.left - indent)
    let mark = set(["•"], style, width: indent - 4)
    var flow = Flow(
      element: .item(list: list), lines: lines, left: style.isRight ? paper.left : paper.left + indent, space: 3)
    if let line = mark.first { flow.mark = (line, style.isRight ? paper.right - indent + 4 : paper.left) }
    return flow
  }
}

extension [SetText.Line] {
  /// The height of lines one below the other.
  fileprivate var height: Double { reduce(0) { $0 + $1.height } }
}

extension String {
  /// The lines of a text as they are printed: broken at every line break, control characters as spaces, a section's sign
  /// not parted from its number.
  fileprivate var printedLines: [String] {
    var lines = [""]
    for character in self {
      if character.isNewline {
        lines.append("")
      } else {
        for scalar in character.unicodeScalars {
          let isSpace = scalar.properties.generalCategory == .control || scalar == " "
          let follows = lines[lines.count - 1].unicodeScalars.last == "§"
          lines[lines.count - 1].unicodeScalars.append(!isSpace ? scalar : follows ? "\u{A0}" : " ")
        }
      }
    }
    return lines
  }
}
