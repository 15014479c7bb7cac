package import DataRights
import DataRightsCatalogue

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What work takes from outside: the day, chance, the environment.
package struct World: Sendable {
  package let today: CivilDate
  /// A UTC instant for the log.
  package let now: String
  package let seed: UInt64?
  package let environment: [String: String]

  /// The live world, or one that a fixed day and seed make reproducible.
  package static func live(today: CivilDate?, seed: UInt64?) -> World {
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

  package static let environment: [String: String] = {
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

  /// A new reference, from the seed where one is given.
  package func reference(number: Int) -> String {
    if let seed {
      var generator = SeededGenerator(seed: seed &+ UInt64(number))
      return Reference.make(using: &generator)
    }
    var generator = SystemRandomNumberGenerator()
    return Reference.make(using: &generator)
  }
}
