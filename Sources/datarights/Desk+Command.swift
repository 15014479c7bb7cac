import DataRights
import DataRightsDesk

extension Failure {
  /// The failure that a known error amounts to; nil for an error of the argument parser.
  init?(_ error: any Error) {
    self.init(error, words: try? Interface.current.get().words)
  }
}

extension Desk {
  /// The desk of this call; a process is one call.
  nonisolated(unsafe) private(set) static var ofThisCall: Desk?
  nonisolated(unsafe) private static var flags: (wantsJSON: Bool, noColor: Bool) = (false, false)

  /// What a command works with, by the flags that every command takes.
  init(_ options: GlobalOptions) throws {
    let interface = try Interface.current.get()
    Self.flags = (options.json, options.noColor || options.json)
    try self.init(
      catalogue: interface.catalogue, words: interface.words,
      world: World.live(today: options.today, seed: options.seed), store: options.store, person: options.profile,
      remark: Console.error, progress: { Progress.show(done: $0, of: $1) })
    keepTemporaryFilesInStore()
    Self.ofThisCall = self
  }

  var wantsJSON: Bool { Self.flags.wantsJSON }
  var style: Style { Style(noColor: Self.flags.noColor) }

  /// Prints a document or a text, as the caller asked.
  func print(_ json: @autoclosure () throws -> JSON, _ text: @autoclosure () throws -> String) rethrows {
    Console.output(wantsJSON ? try json().text() : try text())
  }
}
