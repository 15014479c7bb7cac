import DataRightsLetters

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program on this machine that takes a mail or a link, started without a shell.
package struct MailProgram {
  package let path: String
  package let arguments: [String]

  /// Reads a text such as `msmtp -t`.
  ///
  /// Words stand apart by spaces, and quotation marks keep a word together. Nothing else has a meaning.
  package init(_ text: String, _ desk: Desk) throws {
    var words = try Self.words(text, desk)
    guard !words.isEmpty else { throw desk.failure("no-program", exit: 64) }
    let name = words.removeFirst()
    guard let path = Self.find(name, desk.world.environment["PATH"] ?? "/usr/bin:/bin:/usr/sbin:/usr/local/bin")
    else { throw desk.failure("program-missing", ["program": name]) }
    self.path = path
    arguments = words
  }

  private static func words(_ text: String, _ desk: Desk) throws -> [String] {
    var words: [String] = []
    var word: String?
    var mark: Character?
    for character in text {
      if character == mark {
        mark = nil
      } else if mark == nil, character == "\"" || character == "'" {
        mark = character
        word = word ?? ""
      } else if mark == nil, character == " " {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard mark == nil else { throw desk.failure("open-quotes", exit: 64) }
    return words + [word].compactMap(\.self)
  }

  private static func find(_ name: String, _ search: String) -> String? {
    let tried = name.contains("/") ? [name] : search.split(separator: ":").map { "\($0)/\(name)" }
    return tried.first { access($0, X_OK) == 0 }
  }

  /// Starts the program, hands it what it reads, and gives its exit code when it has ended; -1 where it took too little.
  ///
  /// - Parameter showsOutput: whether what it says goes to standard error; a program that opens links may repeat them.
  package func run(
    adding more: [String] = [], input: [UInt8], showsOutput: Bool, _ desk: Desk
  ) throws -> Int32 {
    let wish: ChildProcess.Output = showsOutput ? .toStandardError : .discarded
    let child = ChildProcess(path: path, arguments: arguments + more)
    guard let end = child.run(input: input, output: wish, errors: wish) else {
      throw desk.failure("program-missing", ["program": path])
    }
    let code = end.code ?? -1
    return code == 0 && !end.hasReadAll ? -1 : code
  }
}
