import DataRights
import DataRightsCatalogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the command takes from outside: the day, chance, the environment, the terminal.
struct World: Sendable {
  let today: CivilDate
  /// A UTC instant for the log.
  let now: String
  let seed: UInt64?
  let environment: [String: String]

  /// The live world, or one that a fixed day and seed make reproducible.
  static func live(today: CivilDate?, seed: UInt64?) -> World {
    World(
      today: today ?? Self.localDay(), now: today.map { "\($0.iso)T12:00:00Z" } ?? Self.utcNow(), seed: seed,
      environment: Self.environment)
  }

  /// The local day; libraries without time-zone data would silently answer with UTC.
  private static func localDay() -> CivilDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(dayNumber: seconds / 86_400)
  }

  private static func utcNow() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  static let environment: [String: String] = {
    var table: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let equals = line.firstIndex(of: "=") {
        table[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      entry += 1
    }
    return table
  }()

  /// Whether a person sits at both ends.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The width of the terminal, or a width that fits most.
  static var width: Int {
    if let columns = environment["COLUMNS"].flatMap(Int.init), columns > 20 { return columns }
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
    return Int(size.ws_col)
  }

  /// A new reference, from the seed where one is given.
  func reference(number: Int) -> String {
    if let seed {
      var generator = SeededGenerator(seed: seed &+ UInt64(number))
      return Reference.make(using: &generator)
    }
    var generator = SystemRandomNumberGenerator()
    return Reference.make(using: &generator)
  }
}
