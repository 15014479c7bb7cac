package import DataRights
import DataRightsCatalogue
import DataRightsStore

extension Failure {
  /// The failure that an error of the library amounts to; nil for any other.
  ///
  /// - Parameter words: nil where even the words of the interface cannot be read.
  package init?(_ error: any Error, words: Words?) {
    if let failure = error as? Failure {
      self = failure
    } else if let error = error as? CatalogueLocator.NotFound {
      self.init(
        code: "no-data", message: "the folders Jurisdictions and Templates were not found",
        hint: "looked in: " + error.tried.joined(separator: ", ") + "; give --data DIR or set DATARIGHTS_DATA")
    } else if let error = error as? DataError {
      self.init(code: "bad-data", message: error.description, hint: nil)
    } else if let error = error as? CatalogueError {
      self = Failure.catalogue(error, words)
    } else if let error = error as? EventError, let words {
      self = Failure.event(error, words)
    } else if let error = error as? LetterError, let words {
      self = Failure.letter(error, words)
    } else if let error = error as? StoreError, let words {
      self = Failure.store(error, words)
    } else {
      return nil
    }
  }

  private static func catalogue(_ error: CatalogueError, _ words: Words?) -> Failure {
    if case .data(let error) = error {
      return Failure(code: "bad-data", message: error.description, hint: nil)
    }
    guard let words else {
      return Failure(
        code: "bad-data", message: "the words of the interface are missing or cannot be read",
        hint: "give a whole data folder with --data, or install the program anew")
    }
    switch error {
    case .unknown(let kind, let id, let nearest, let known):
      let isShort = known.count <= 40
      let hint = [
        nearest.map { words.text("hint.nearest", ["name": $0]) },
        isShort && !known.isEmpty ? words.text("hint.known", ["names": known.joined(separator: ", ")]) : nil,
        kind == .place ? words.text("hint.place") : nil,
      ].compactMap(\.self).joined(separator: " ")
      return Failure(
        code: "unknown-\(kind.rawValue)", message: words.text("error.unknown-\(kind.rawValue)", ["id": id]),
        hint: hint.isEmpty ? nil : hint)
    case .data(let error): return Failure(code: "bad-data", message: error.description, hint: nil)
    case .ambiguous(let name, let ids):
      return Failure(words: words, "ambiguous-place", ["id": name, "names": ids.joined(separator: ", ")])
    case .unreadable(let file): return Failure(words: words, "unreadable-file", ["file": file])
    case .noLetter(let name, let law, let language, let languages):
      return Failure(
        words: words, languages.isEmpty ? "no-letter" : "no-letter-language",
        ["letter": name, "law": law, "language": language, "languages": languages.joined(separator: ", ")])
    case .noCalendar(let name, let place, let known):
      return Failure(
        words: words, "no-calendar", ["name": name, "place": place, "known": known.joined(separator: ", ")])
    case .circle(let name): return Failure(code: "bad-data", message: "\(name): circle", hint: nil)
    }
  }

  private static func event(_ error: EventError, _ words: Words) -> Failure {
    switch error {
    case .future(let kind, let on, let today):
      Failure(words: words, "event-future", ["event": words.name(kind), "date": on.iso, "today": today.iso])
    case .nothingBefore(let kind, let needs):
      Failure(
        words: words, "event-nothing-before",
        ["event": words.name(kind), "needs": needs.map(\.rawValue).joined(separator: ", ")])
    case .tooEarly(let kind, let on, let needs, let after):
      Failure(
        words: words, "event-too-early",
        ["event": words.name(kind), "date": on.iso, "needs": words.name(needs), "after": after.iso])
    case .twice(let kind, let on): Failure(words: words, "event-twice", ["event": words.name(kind), "date": on.iso])
    case .over(let kind): Failure(words: words, "event-over", ["event": words.name(kind)])
    case .untilMisplaced(let kind): Failure(words: words, "event-until", ["event": words.name(kind)])
    }
  }

  private static func letter(_ error: LetterError, _ words: Words) -> Failure {
    switch error {
    case .rightMissing(let right, let law):
      Failure(words: words, "right-missing", ["right": words.name(right), "law": law])
    case .profileLacks(let kinds):
      Failure(words: words, "profile-lacks", ["kinds": names(of: kinds, words), "flags": profileFlags(for: kinds)])
    case .reasonMissing(let right): Failure(words: words, "reason-missing", ["right": words.name(right)])
    case .correctionsMissing: Failure(words: words, "corrections-missing")
    case .unknownGround(let ground, let known):
      Failure(
        words: words, "unknown-ground",
        ["ground": ground, "known": known.isEmpty ? "–" : known.joined(separator: ", ")], exit: 1)
    case .unknownUse(let use, let known):
      Failure(words: words, "unknown-use", ["use": use, "known": known.isEmpty ? "–" : known.joined(separator: ", ")])
    case .unused(let flag, _): Failure(words: words, "unused-text", ["flag": "--\(flag)"])
    case .notSent: Failure(words: words, "not-sent")
    case .nothingToAnswer(let letter, let kinds):
      Failure(
        words: words, "nothing-to-answer",
        ["letter": words.text("letter.\(letter.rawValue)"), "events": kinds.map(\.rawValue).joined(separator: ", ")])
    case .notUpon(let letter, let right):
      Failure(
        words: words, "not-upon",
        [
          "letter": words.text("letter.\(letter.rawValue)"), "right": words.name(right),
          "rights": words.language.list(letter.upon.map(words.name)),
        ])
    case .nothingMissing(let known):
      Failure(words: words, "nothing-missing", ["known": known.isEmpty ? "–" : known.joined(separator: ", ")])
    case .unknownItem(let item, let known):
      Failure(
        words: words, "unknown-item", ["item": item, "known": known.isEmpty ? "–" : known.joined(separator: ", ")])
    case .nothingToComplainOf: Failure(words: words, "nothing-to-complain-of")
    case .notProvidedFor(let letter, let law):
      Failure(
        words: words, "not-provided-for", ["letter": words.text("letter.\(letter.rawValue)"), "law": law])
    case .template(let error): Failure(code: "bad-data", message: error.description, hint: nil)
    }
  }

  private static func names(of kinds: [String], _ words: Words) -> String {
    words.language.list(
      kinds.map { kind in
        kind.split(separator: "/").map { part in
          words.pattern("disclosure.\(part)") ?? words.language.identifiers[String(part)] ?? String(part)
        }.joined(separator: " / ")
      })
  }

  /// The flags of `profile set` that give what a letter lacks.
  package static func profileFlags(for kinds: [String]) -> String {
    kinds.map { kind in
      switch kind {
      case "name": "--name"
      case "email": "--email"
      case "address", "postal-address": "--address"
      case "residence": "--resident"
      default: "--identifier \(kind.split(separator: "/").first { $0 != "email" } ?? "KIND")=…"
      }
    }.joined(separator: " ")
  }
}

extension Failure {
  private static func store(_ error: StoreError, _ words: Words) -> Failure {
    switch error {
    case .folderMissing(let path), .notAFolder(let path), .notWritable(let path):
      Failure(words: words, "store-not-writable", ["path": path])
    case .notReadable(let path): Failure(words: words, "store-not-readable", ["path": path])
    case .isSymlink(let path): Failure(words: words, "store-symlink", ["path": path])
    case .notADatabase(let path), .damaged(let path, _): Failure(words: words, "store-damaged", ["path": path])
    case .newer(let path): Failure(words: words, "store-newer", ["path": path])
    case .busy(let path): Failure(words: words, "store-busy", ["path": path])
    case .full(let path): Failure(words: words, "store-full", ["path": path])
    case .inputOutput(let path, let code), .failed(let path, let code):
      Failure(words: words, "store-failed", ["path": path, "detail": "SQLite \(code)"])
    case .unsafeSetting(let path, let setting):
      Failure(words: words, "store-failed", ["path": path, "detail": setting])
    case .noSuchProceeding(let number): Failure(words: words, "no-such-proceeding", ["number": "\(number)"])
    case .otherPersons(let number): Failure(words: words, "other-persons", ["number": "\(number)"])
    case .nothingToUndo: Failure(words: words, "nothing-to-undo")
    case .cannotUndo: Failure(words: words, "cannot-undo")
    case .noSuchEvent(let position, let count):
      Failure(words: words, "no-such-event", ["position": "\(position)", "count": "\(count)"])
    case .noSuchExit(let service): Failure(words: words, "no-such-exit", ["service": service])
    case .exitExists(let service): Failure(words: words, "exit-exists", ["service": service])
    case .tooLarge(let bytes, let limit):
      Failure(words: words, "too-large", ["bytes": "\(bytes)", "limit": "\(limit)"])
    case .unstorable: Failure(words: words, "unstorable")
    }
  }
}
