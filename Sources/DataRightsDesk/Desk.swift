package import DataRights
package import DataRightsCatalogue
package import DataRightsStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What every piece of work needs: the data, the words, the day and the store of one person.
///
/// The command and the local page do through it what they have in common. It says nothing to anybody: whoever owns it
/// prints, and hands in what is to be called with remarks and progress.
package struct Desk {
  package let catalogue: Catalogue
  package let words: Words
  package let world: World
  package let storeFolder: String
  /// The id of the profile of the person whose matters the call is about.
  package let person: String
  private let opened = Opened()

  /// Takes remarks that belong to no answer, such as that a law is missing.
  package let remark: @Sendable (String) -> Void
  /// Told how far long work is.
  package let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Opens nothing yet; the store is opened where it is first needed.
  ///
  /// - Parameters:
  ///   - store: the folder that the user named; nil for the usual one.
  ///   - person: the profile that the user named; nil for that of the environment, or the user's own.
  package init(
    catalogue: Catalogue, words: Words, world: World, store: String?, person: String?,
    remark: @escaping @Sendable (String) -> Void = { _ in },
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    self.catalogue = catalogue
    self.words = words
    self.world = world
    self.remark = remark
    self.progress = progress
    storeFolder = try store ?? Self.defaultStore(world.environment)
    evidence = FreshEvidence(store: storeFolder)
    self.person = person ?? Self.namedPerson(world.environment) ?? Journal.ownPerson
    guard Self.isPerson(self.person) else { throw failure("profile-name", ["name": self.person], exit: 64) }
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

  /// Has SQLite lay aside what it needs in the store, whose file system is the one that the user chose for it.
  ///
  /// This changes the environment, so it is for a program's beginning, before there are threads.
  package func keepTemporaryFilesInStore() { setenv("SQLITE_TMPDIR", storeFolder, 0) }

  package var today: CivilDate { world.today }

  /// The journal for reading; an absent store reads as empty.
  package func readJournal() throws -> Journal { try knowing(try open(.existing)) }

  /// The journal for writing; the store is made where there is none.
  package func writeJournal() throws -> Journal {
    if person != Journal.ownPerson { _ = try readJournal() }
    return try open(.createIfMissing)
  }

  /// The journal of a person who may be new to the store.
  package func newPersonsJournal() throws -> Journal { try open(.createIfMissing) }

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

  /// The connection of this piece of work.
  private final class Opened { var log: SQLiteEventLog? }

  /// The files that prove something, beside the store; those that this piece of work adds are its own until it ends.
  package let evidence: FreshEvidence

  /// Refuses a person whom nobody entered: a slip in the name must not begin a second set of matters.
  private func knowing(_ journal: Journal) throws -> Journal {
    guard person != Journal.ownPerson else { return journal }
    let known = try journal.eventLog.read { try $0.people() }
    guard known.contains(person) else {
      throw failure("unknown-profile", ["name": person, "known": known.isEmpty ? "–" : known.joined(separator: ", ")])
    }
    return journal
  }

  /// A failure with localised words under `error.<code>` and `hint.<code>`.
  package func failure(_ code: String, _ values: [String: String] = [:], exit: Int32 = 1) -> Failure {
    Failure(words: words, code, values, exit: exit)
  }

  /// A law by its id as the user typed it.
  package func law(_ id: String) throws -> Law { try catalogue.law(id) }

  /// A place as the user typed it.
  package func place(_ typed: String?) throws -> String? { try typed.map { try catalogue.placeID($0) } }
}

extension Failure {
  /// A failure with localised words.
  package init(words: Words, _ code: String, _ values: [String: String] = [:], exit: Int32 = 1) {
    let hint = words.pattern("hint." + code).map { _ in words.text("hint." + code, values) }
    // A value can be empty at its beginning.
    self.init(
      code: code, message: words.text("error." + code, values), hint: hint.map { String($0.drop { $0 == " " }) },
      exit: exit)
  }
}
