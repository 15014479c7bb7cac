import DataRightsDesk
import DataRights

/// What an import of a provider's list found and changed, as a document and as text.
struct LoginImportView {
  let desk: Desk
  let lists: [ConnectionList]
  let names: ServiceNames
  let outcomes: [LoginImport.Outcome]
  let showsAll: Bool
  private var words: Words { desk.words }
  private var spoken: FindingWords { FindingWords(desk: desk) }

  /// The entries of services that are known, or with `--all` every entry.
  private var found: [ListedApp] { ListedApp.all(in: lists, names, withUnknown: showsAll) }

  private var changes: [LoginImport.Outcome] { outcomes.filter { $0.from != $0.to } }

  var document: JSON {
    [
      "format": 1, "provider": JSON(lists.first?.provider),
      "exportedOn": JSON(lists.compactMap(\.exportedOn).max()?.iso),
      "certainty": JSON(lists.map(\.certainty).max()?.rawValue),
      "found": JSON(
        found.map { listed in
          let app = listed.app
          return [
            "service": JSON(listed.service), "name": JSON(app.name), "connection": JSON(app.connection?.rawValue),
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
            "finding": JSON(FindingWords.name(outcome.finding)), "text": JSON(spoken.text(outcome)),
          ] as JSON
        }),
      "warnings": JSON(Set(outcomes.flatMap(\.warnings)).map(\.rawValue).sorted()),
      "unknownColumns": JSON(lists.flatMap(\.unknownColumns)),
      "notes": JSON(lists.flatMap(\.remarks).map(spoken.text)),
    ]
  }

  /// The import in words.
  var text: String {
    let style = desk.style
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
    lines += found.map { listed in
      let app = listed.app
      let kind = app.connection.map(words.name) ?? words.text("import.unknown-kind")
      return "  \(app.name) (\(kind)): \(words.text("app.\(app.state.rawValue)"))"
        + (app.removedOn.map { ", \($0.iso)" } ?? "")
    }
    lines += outcomes.filter { $0.finding != .notListed || $0.from != $0.to }.map { outcome in
      wrapped(
        spoken.text(outcome), width: Terminal.width, first: outcome.from == outcome.to ? "  - " : "  * ", rest: "    ")
    }
    lines += lists.flatMap(\.remarks).map { wrapped(spoken.text($0), width: Terminal.width, first: "! ", rest: "  ") }
    let columns = lists.flatMap(\.unknownColumns)
    if !columns.isEmpty {
      lines.append(
        wrapped(
          words.text("import.unknown-columns", ["columns": columns.joined(separator: ", ")]), width: Terminal.width))
    }
    return lines.joined(separator: "\n")
  }
}
