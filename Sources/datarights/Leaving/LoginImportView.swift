import DataRights

/// What an import of a provider's list found and changed, as a document and as text.
struct LoginImportView {
  let context: Context
  let lists: [ConnectionList]
  let names: ServiceNames
  let outcomes: [LoginImport.Outcome]
  let showsAll: Bool
  private var words: Words { context.words }

  /// The entries of services that are known, or with `--all` every entry.
  private var found: [(service: String?, app: ConnectedApp)] {
    let known = names.services.compactMap { service in (try? names.name(of: service)).map { (service, $0) } }
    return lists.flatMap(\.apps).compactMap { app in
      let service = known.first { $0.1.matches(app) }?.0
      return service == nil && !showsAll ? nil : (service, app)
    }
  }

  private var changes: [LoginImport.Outcome] { outcomes.filter { $0.from != $0.to } }

  var document: JSON {
    [
      "format": 1, "provider": JSON(lists.first?.provider),
      "exportedOn": JSON(lists.compactMap(\.exportedOn).max()?.iso),
      "certainty": JSON(lists.map(\.certainty).max()?.rawValue),
      "found": JSON(
        found.map { service, app in
          [
            "service": JSON(service), "name": JSON(app.name), "connection": JSON(app.connection?.rawValue),
            "state": JSON(app.state.rawValue), "addedOn": JSON(app.addedOn?.iso), "removedOn": JSON(app.removedOn?.iso),
          ] as JSON
        }),
      "changes": JSON(
        changes.map { change in
          [
            "service": JSON(change.key.service), "connection": JSON(change.key.connection.rawValue),
            "from": JSON(change.from.rawValue), "to": JSON(change.to.rawValue),
          ] as JSON
        }),
      "findings": JSON(
        outcomes.map { outcome in
          [
            "service": JSON(outcome.key.service), "connection": JSON(outcome.key.connection.rawValue),
            "finding": JSON(Self.name(outcome.finding)), "text": JSON(text(outcome)),
          ] as JSON
        }),
      "warnings": JSON(Set(outcomes.flatMap(\.warnings)).map(\.rawValue).sorted()),
      "unknownColumns": JSON(lists.flatMap(\.unknownColumns)),
      "notes": JSON(lists.flatMap(\.remarks).map(text)),
    ]
  }

  /// The word for a finding.
  static func name(_ finding: RevocationFinding) -> String {
    switch finding {
    case .verified: "verified"
    case .failed: "failed"
    case .reappeared: "reappeared"
    case .expired: "expired"
    case .tooOld: "too-old"
    case .undated: "undated"
    case .silent: "silent"
    case .unknownKind: "unknown-kind"
    case .listed: "listed"
    case .notListed: "not-listed"
    }
  }

  private func text(_ outcome: LoginImport.Outcome) -> String {
    var values = [
      "service": (try? context.serviceName(outcome.key.service)) ?? outcome.key.service,
      "connection": words.name(outcome.key.connection),
      "state": words.name(outcome.to),
    ]
    if case .tooOld(let day) = outcome.finding { values["date"] = day.iso }
    return words.text("finding.\(Self.name(outcome.finding))", values)
  }

  /// The import in words.
  var text: String {
    let style = context.style
    let exported = lists.compactMap(\.exportedOn).max()
    var lines = [
      style.bold(
        words.text(
          "import.read",
          [
            "provider": lists.first?.provider ?? "", "count": "\(lists.flatMap(\.apps).count)",
            "date": exported.map(words.date) ?? words.text("report.unknown"),
          ]))
    ]
    lines += found.map { service, app in
      let kind = app.connection.map(words.name) ?? words.text("import.unknown-kind")
      return "  \(app.name) (\(kind)): \(words.text("app.\(app.state.rawValue)"))"
        + (app.removedOn.map { ", \($0.iso)" } ?? "")
    }
    lines += outcomes.filter { $0.finding != .notListed || $0.from != $0.to }.map { outcome in
      wrapped(text(outcome), width: World.width, first: outcome.from == outcome.to ? "  - " : "  * ", rest: "    ")
    }
    lines += lists.flatMap(\.remarks).map { wrapped(text($0), width: World.width, first: "! ", rest: "  ") }
    let columns = lists.flatMap(\.unknownColumns)
    if !columns.isEmpty {
      lines.append(
        wrapped(
          words.text("import.unknown-columns", ["columns": columns.joined(separator: ", ")]), width: World.width))
    }
    return lines.joined(separator: "\n")
  }

  private func text(_ remark: ConnectionList.Remark) -> String {
    switch remark {
    case .undated: words.text("import.undated")
    case .unknownKind(let entries): words.text("import.kinds-unknown", ["count": "\(entries)"])
    case .unreadDates(let count): words.text("import.unread-dates", ["count": "\(count)"])
    case .namelessEntries(let count): words.text("import.nameless", ["count": "\(count)"])
    case .unknownStates(let count): words.text("import.unknown-states", ["count": "\(count)"])
    case .incomplete(let shown, let total):
      words.text("import.incomplete", ["shown": "\(shown)", "total": "\(total)"])
    case .totalUnknown: words.text("import.total-unknown")
    case .partOfArchive: words.text("import.part-of-archive")
    case .singleEntry: words.text("import.single-entry")
    case .repairedText: words.text("import.repaired")
    case .columnsGuessed: words.text("import.columns-guessed")
    case .othersLeftOut(let count): words.text("import.others", ["count": "\(count)"])
    }
  }
}
