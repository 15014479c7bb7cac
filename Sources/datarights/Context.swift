import DataRights
import DataRightsCatalogue
import DataRightsStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a command works with: the data, the words, the day, the store and the way to answer.
struct Context {
  let catalogue: Catalogue
  let words: Words
  let world: World
  let style: Style
  let wantsJSON: Bool
  let storeFolder: String
  /// The id of the profile of the person whose matters the call is about.
  let person: String
  private let opened = Opened()

  init(_ options: GlobalOptions) throws {
    let interface = try Interface.current.get()
    catalogue = interface.catalogue
    words = interface.words
    world = World.live(today: options.today, seed: options.seed)
    style = Style(noColor: options.noColor || options.json)
    wantsJSON = options.json
    storeFolder = try options.store ?? Self.defaultStore(world.environment)
    person = options.profile ?? Self.namedPerson(world.environment) ?? Journal.ownPerson
    guard Self.isPerson(person) else { throw failure("profile-name", ["name": person], exit: 64) }
    // What SQLite lays aside must not leave the store, whose file system is the one that the user chose for it.
    setenv("SQLITE_TMPDIR", storeFolder, 0)
  }

  private static func namedPerson(_ environment: [String: String]) -> String? {
    environment["DATARIGHTS_PROFILE"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a text can name a profile: it stands in lists, in paths of exports and in shell commands.
  private static func isPerson(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte)
          || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
      }
  }

  private static func defaultStore(_ environment: [String: String]) throws -> String {
    if let named = environment["DATARIGHTS_STORE"], !named.isEmpty { return named }
    if let data = environment["XDG_DATA_HOME"], !data.isEmpty { return data + "/datarights" }
    if let home = environment["HOME"], !home.isEmpty { return home + "/.local/share/datarights" }
    throw Failure(
      code: "no-store", message: "no folder for the store is known: HOME is not set", hint: "give --store DIR")
  }

  var today: CivilDate { world.today }

  /// The journal for reading; an absent store reads as empty.
  func readJournal() throws -> Journal { try knowing(try open(.existing)) }

  /// The journal for writing; the store is made where there is none.
  func writeJournal() throws -> Journal {
    if person != Journal.ownPerson { _ = try readJournal() }
    return try open(.createIfMissing)
  }

  /// The journal of a person who may be new to the store.
  func newPersonsJournal() throws -> Journal { try open(.createIfMissing) }

  /// Opens the store once, however often it is asked for.
  private func open(_ mode: SQLiteEventLog.Mode) throws -> Journal {
    if let log = opened.log {
      if mode == .createIfMissing { Unfinished.sweep(storeFolder) }
      return Journal(log, person: person)
    }
    guard let log = try SQLiteEventLog.open(folder: storeFolder, mode: mode) else {
      return Journal(EmptyEventLog(folder: storeFolder), person: person)
    }
    opened.log = log
    return Journal(log, person: person)
  }

  /// The connection of this call.
  private final class Opened { var log: SQLiteEventLog? }

  /// The files that prove something, beside the store.
  var evidenceFolder: EvidenceFolder { EvidenceFolder(store: storeFolder) }

  /// Refuses a person whom nobody entered: a slip in the name must not begin a second set of matters.
  private func knowing(_ journal: Journal) throws -> Journal {
    guard person != Journal.ownPerson else { return journal }
    let known = try journal.eventLog.read { try $0.people() }
    guard known.contains(person) else {
      throw failure("unknown-profile", ["name": person, "known": known.isEmpty ? "–" : known.joined(separator: ", ")])
    }
    return journal
  }

  /// Prints a document or a text, as the caller asked.
  func print(_ json: @autoclosure () throws -> JSON, _ text: @autoclosure () throws -> String) rethrows {
    Console.output(wantsJSON ? try json().text() : try text())
  }

  /// Prints a remark where it does not disturb a document.
  func remark(_ text: String) { Console.error(text) }

  /// A failure with localised words under `error.<code>` and `hint.<code>`.
  func failure(_ code: String, _ values: [String: String] = [:], exit: Int32 = 1) -> Failure {
    Failure(words: words, code, values, exit: exit)
  }

  /// A law by its id as the user typed it.
  func law(_ id: String) throws -> Law { try catalogue.law(id) }

  /// A place as the user typed it.
  func place(_ typed: String?) throws -> String? { try typed.map { try catalogue.placeID($0) } }
}

extension Failure {
  /// A failure with localised words.
  init(words: Words, _ code: String, _ values: [String: String] = [:], exit: Int32 = 1) {
    let hint = words.pattern("hint." + code).map { _ in words.text("hint." + code, values) }
    // A value can be empty at its beginning.
    self.init(
      code: code, message: words.text("error." + code, values), hint: hint.map { String($0.drop { $0 == " " }) },
      exit: exit)
  }
}
