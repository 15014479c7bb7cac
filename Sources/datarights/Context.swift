import DataRights
import DataRightsCatalogue
import DataRightsStore

/// What a command works with: the data, the words, the day, the store and the way to answer.
struct Context {
  let catalogue: Catalogue
  let words: Words
  let world: World
  let style: Style
  let wantsJSON: Bool
  let storeFolder: String

  init(_ options: GlobalOptions) throws {
    let interface = try Interface.current.get()
    catalogue = interface.catalogue
    words = interface.words
    world = World.live(today: options.today, seed: options.seed)
    style = Style(noColor: options.noColor || options.json)
    wantsJSON = options.json
    storeFolder = try options.store ?? Self.defaultStore(world.environment)
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
  func readJournal() throws -> Journal { try Journal.open(folder: storeFolder, mode: .existing) }

  /// The journal for writing; the store is made where there is none.
  func writeJournal() throws -> Journal { try Journal.open(folder: storeFolder, mode: .createIfMissing) }

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
