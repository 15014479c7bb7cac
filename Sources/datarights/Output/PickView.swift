import DataRightsDesk
import DataRights
import DataRightsCatalogue

/// Verdicts on laws as documents and as text.
struct PickView {
  let desk: Desk
  let canonical: Language
  private var words: Words { desk.words }

  init(desk: Desk, canonical: Language) {
    self.desk = desk
    self.canonical = canonical
  }

  func document(_ pick: Pick) throws -> JSON {
    let question = pick.question
    let json: JSON = [
      "format": 1, "on": JSON(question.on.iso), "resident": JSON(question.home),
      "controllerPlace": JSON(question.controllerPlaces.first), "controllerPlaces": JSON(question.controllerPlaces),
      "laws": JSON(try pick.laws.map { try document($0, question) }),
      "chosen": JSON(pick.chosen), "warnings": JSON(try desk.warnings(of: pick)),
    ]
    return pick.chosen == nil ? json.with("advice", JSON(try desk.advice(for: pick))) : json
  }

  private func document(_ picked: Pick.PickedLaw, _ question: JurisdictionPicker.Question) throws -> JSON {
    let isLive = picked.verdict != .doesNotApply
    let authority = isLive ? try desk.authority(for: picked, question) : nil
    return
      ([
        "law": JSON(picked.law.id), "verdict": JSON(picked.verdict.rawValue),
        "reasons": JSON(picked.reasons.map { words.text($0, of: picked.law) }),
      ] as JSON)
      .with("from", picked.from.map { JSON($0.iso) })
      .with("right", isLive ? picked.right.map { document($0, picked.law, asked: question.right) } : nil)
      .with("authority", isLive ? JSON(authority?.id) : nil)
  }

  private func document(_ right: Pick.Availability, _ law: Law, asked: Right?) -> JSON {
    ([
      "available": JSON(right.taken != nil)
    ] as JSON)
    .with("article", right.taken.map { _ in JSON(DeadlineView.article(right.articles, of: law, canonical: canonical)) })
    .with("nearest", right.taken.flatMap { $0 == asked ? nil : JSON($0.rawValue) })
    .with("from", right.from.map { JSON($0.iso) })
  }

  func text(_ pick: Pick, all: Bool) throws -> String {
    let style = desk.style
    var lines: [String] = []
    let name = try desk.catalogue.placeName(pick.question.home).text(in: words.tag)
    lines.append(style.bold(words.text("pick.title", ["place": name, "date": words.date(pick.question.on)])))
    for picked in pick.laws where all || picked.verdict != .doesNotApply {
      lines.append("")
      lines.append(head(picked, pick))
      for reason in picked.reasons {
        lines.append(
          wrapped(words.text(reason, of: picked.law), width: Terminal.width, first: "    · ", rest: "      "))
      }
      if picked.verdict != .doesNotApply, let authority = try desk.authority(for: picked, pick.question) {
        lines.append(
          wrapped(
            words.text("pick.authority", ["name": authority.name.text(in: words.tag)]), width: Terminal.width,
            first: "    · ", rest: "      "))
      }
    }
    let others = pick.laws.count { $0.verdict == .doesNotApply }
    if !all, others > 0 { lines += ["", style.dim(words.text("pick.others", ["count": "\(others)"]))] }
    lines.append("")
    if let chosen = pick.chosenLaw {
      lines.append(
        style.green(words.text("pick.chosen", ["law": chosen.law.name(in: words.tag).full, "id": chosen.law.id])))
    } else {
      lines.append(style.yellow(words.text(pick.question.right == nil ? "pick.none" : "pick.none-for-right")))
      lines += try desk.advice(for: pick).map { wrapped($0, width: Terminal.width, first: "  - ", rest: "    ") }
    }
    for warning in try desk.warnings(of: pick) {
      lines.append(style.yellow(wrapped(warning, width: Terminal.width, first: "! ", rest: "  ")))
    }
    return lines.joined(separator: "\n")
  }

  private func head(_ picked: Pick.PickedLaw, _ pick: Pick) -> String {
    var line = desk.style.bold(picked.law.name(in: words.tag).short) + " (\(picked.law.id)): "
    line += words.text("verdict." + picked.verdict.rawValue)
    guard let right = picked.right, let asked = pick.question.right, picked.verdict != .doesNotApply else {
      return line
    }
    if let taken = right.taken {
      line += "; " + words.name(taken) + ": " + words.cite(right.articles, of: picked.law)
    } else if let from = right.from {
      line += "; " + words.text("pick.right-from", ["right": words.name(asked), "date": words.date(from)])
    } else {
      line += "; " + words.text("pick.right-missing", ["right": words.name(asked)])
    }
    return line
  }
}
