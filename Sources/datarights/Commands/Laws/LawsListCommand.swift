import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue

/// Lists the laws, all or those that give a right.
struct LawsListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: help("laws.list"), discussion: help("laws.list.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(
    help: .init(help("laws.right"), valueName: "right"), completion: .list(Right.allCases.map(\.rawValue)),
    transform: Arguments.right) var right: Right?
  @Flag(help: .init(help("laws.markdown"))) var markdown = false

  func run() throws {
    let desk = try Desk(options)
    let laws = try desk.catalogue.outlines().filter { law in
      right.map { law.effective($0, on: desk.today) != nil } ?? true
    }
    if markdown {
      Console.output(LawTable(words: desk.words).markdown(laws))
      return
    }
    desk.print(
      ["format": 1, "laws": JSON(laws.map { document($0, desk) })], table(laws, desk))
  }

  private func document(_ law: LawOutline, _ desk: Desk) -> JSON {
    let given = law.rights(on: max(law.shownOn, desk.today))
    return
      ([
        "law": JSON(law.id), "name": JSON(law.name(in: "en").full), "certainty": JSON(law.certainty.rawValue),
        "checked": JSON(law.checked.iso), "sectoral": JSON(law.isSectoral),
        "rights": JSON(given.map(\.rawValue).sorted()),
      ] as JSON)
      .with("from", law.validity.from.map { JSON($0.iso) })
      .with("until", law.validity.until.map { JSON($0.iso) })
      .with("answer", right.map { Self.document(law.answer(to: $0, on: desk.today)) })
  }

  static func document(_ answer: LawOutline.Answer) -> JSON {
    switch answer {
    case .notGiven: ["given": false]
    case .withoutPeriod: ["given": true, "period": nil]
    case .within(let within):
      ([
        "given": true, "period": document(within.period), "openEnded": JSON(within.isOpenEnded),
        "certainty": JSON(within.certainty.rawValue),
      ] as JSON)
      .with("extended", within.total.map(document))
    }
  }

  private static func document(_ period: Period) -> JSON {
    ["count": JSON(period.count), "unit": JSON(period.unit.rawValue)]
  }

  private func table(_ laws: [LawOutline], _ desk: Desk) -> String {
    let words = desk.words
    var table = Table(
      ["law", "name", "answer", "certainty", "checked"].map { words.text("column." + $0) }, flexible: 1)
    for law in laws {
      let answer = law.answer(to: right ?? .access, on: max(law.shownOn, desk.today))
      table.rows.append([
        law.id, law.name(in: words.tag).short, words.text(answer),
        words.name(law.certainty(of: answer)), law.checked.iso,
      ])
    }
    return table.text(width: Terminal.width, style: desk.style)
  }
}
