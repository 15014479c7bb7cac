import DataRightsDesk
import DataRights

/// A separate closure as a document and as text.
struct ClosureView {
  let world: ExitWorld
  let outlook: ClosureOutlook
  private var desk: Desk { world.desk }
  private var words: Words { desk.words }
  private var record: ClosureRecord { outlook.record }

  init(_ world: ExitWorld, _ outlook: ClosureOutlook) {
    self.world = world
    self.outlook = outlook
  }

  private func text(_ text: LocalizedText) -> String { text.text(in: words.tag) }

  private var warnings: [ClosureRecord.Warning] {
    record.warnings(variant: outlook.closure.variant, state: outlook.state)
  }

  private func lookAgain() throws -> CivilDate? { outlook.lookAgain(calendar: try world.calendar(of: record)) }

  func document() throws -> JSON {
    ([
      "closure": JSON(record.id), "name": JSON(record.name), "state": JSON(outlook.state.rawValue),
      "variant": JSON(outlook.closure.variant), "addressee": JSON(outlook.variant?.addressee),
      "until": JSON(outlook.closure.until?.text), "lookAgain": JSON(try lookAgain()?.iso),
      "evidence": JSON((outlook.closure.lastMove?.evidence.level ?? .statement).rawValue),
      "prerequisites": JSON(
        outlook.checks.map { check in
          [
            "item": JSON(check.prerequisite.id), "state": JSON(check.state.rawValue),
            "text": JSON(text(check.prerequisite.text)), "covers": JSON(check.prerequisite.covers),
            "certainty": JSON(check.prerequisite.certainty.rawValue), "computed": JSON(check.isComputed),
          ] as JSON
        }),
      "variants": JSON(
        record.variants.map { variant in
          [
            "variant": JSON(variant.id), "text": JSON(text(variant.name)), "closable": JSON(variant.isClosable),
            "addressee": JSON(variant.addressee), "certainty": JSON(variant.certainty.rawValue),
          ] as JSON
        }),
      "ways": JSON(outlook.ways.map(\.rawValue)), "notes": JSON(warnings.map { text($0.text) }),
      "events": JSON(outlook.closure.events.map(document)),
    ] as JSON)
  }

  private func document(_ event: ClosureEvent) -> JSON {
    (["on": JSON(event.on.iso)] as JSON)
      .with("state", event.state.map { JSON($0.rawValue) })
      .with("item", event.item.map { JSON($0) })
      .with("itemState", event.itemState.map { JSON($0.rawValue) })
      .with("variant", event.variant.map { JSON($0) })
      .with("until", event.until.map { JSON($0.text) })
      .with("channel", event.channel.map { JSON($0) })
      .with("text", event.text.map { JSON($0) })
      .with("reason", event.reason.map { JSON($0) })
      .with("evidence", event.evidence.document)
  }

  /// The closure as a row of a table.
  var row: [String] {
    [
      record.id, record.name, outlook.closure.variant ?? "–", words.name(outlook.state),
      outlook.closure.lastMove?.on.iso ?? "–",
    ]
  }

  func text() throws -> String {
    let style = desk.style
    var lines = [style.bold("\(record.name): \(words.name(outlook.state))")]
    func add(_ text: String, _ first: String = "  ") {
      lines.append(wrapped(text, width: Terminal.width, first: first, rest: String(repeating: " ", count: first.count)))
    }
    if let variant = outlook.variant {
      add("\(variant.id)  \(text(variant.name)): \(text(variant.text))")
      if let addressee = variant.addressee { add(words.text("closure.write-to", ["addressee": addressee])) }
    } else if outlook.state == .notDecided {
      for (index, question) in record.questions.enumerated() {
        add(text(question.text), "  \(index + 1). ")
        for choice in question.choices {
          let next = record.questions.firstIndex { $0.id == choice.next }.map { "\($0 + 1)" }
          add("\(text(choice.text)) → \(choice.variant ?? next ?? "")", "    - ")
        }
      }
      lines.append("  → datarights closures set \(record.id) variant-known --variant …")
    }
    if !outlook.checks.isEmpty {
      lines += ["", style.bold(words.text("closure.prerequisites"))]
      for check in outlook.checks {
        let mark = check.state == .open ? "[ ]" : check.state == .done ? "[x]" : "[–]"
        let own =
          check.isComputed
          ? " (\(words.text("closure.by-exit", ["service": check.prerequisite.waitsFor?.service ?? ""])))" : ""
        add("\(text(check.prerequisite.text))\(own)  \(style.dim(check.prerequisite.id))", "  \(mark) ")
      }
    }
    let channels = record.channels.filter { channel in
      outlook.closure.variant.map { channel.variants.isEmpty || channel.variants.contains($0) } ?? false
    }
    if !channels.isEmpty, ![.verified, .kept, .noWallet].contains(outlook.state) {
      lines += ["", style.bold(words.text("closure.channels"))]
      for channel in channels {
        let labels = channel.labels.isEmpty ? "" : " (" + channel.labels.map { "“\($0)”" }.joined(separator: ", ") + ")"
        add(text(channel.text) + labels + (channel.link.map { " \($0)" } ?? ""), "  - ")
      }
    }
    if let day = try lookAgain() {
      lines += ["", wrapped(words.text("closure.look-again", ["date": words.date(day)]), width: Terminal.width)]
      if outlook.closure.until?.date == nil { add(text(record.lookAgain.text)) }
    }
    if !warnings.isEmpty {
      lines.append("")
      for warning in warnings {
        lines.append(style.yellow(wrapped(text(warning.text), width: Terminal.width, first: "! ", rest: "  ")))
      }
    }
    return lines.joined(separator: "\n")
  }
}
