import DataRights
import DataRightsCatalogue

/// Something that is measured: it prepares what it needs, times its work and gives its figures.
struct Measure: Sendable {
  let name: String
  let figures: @Sendable (Catalogue) throws -> [Figure]
}

/// How long some units of work took.
struct Figure {
  /// What was measured: `due-dates`, or with what it was measured on, `due-dates.with-derivation`.
  let name: String
  /// How many units of work one run is.
  let count: Int
  /// The seconds of the fastest run, which other work on the machine disturbed least.
  let seconds: Double

  var document: JSON {
    [
      "count": JSON(count), "name": JSON(name), "nanosecondsEach": JSON(Int(seconds * 1e9 / Double(count))),
      "perSecond": JSON(Int(Double(count) / seconds)),
    ]
  }

  /// Times a work of so many units, several times, and takes the fastest run.
  ///
  /// - Parameter work: gives a number that depends on all it did, so that none of it can be left out.
  init(_ name: String, count: Int, runs: Int = 7, _ work: () throws -> Int) rethrows {
    self.name = name
    self.count = count * Self.rounds
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000_000)
    for _ in 0..<(Self.rounds > 1 ? 3 : runs) {
      let start = clock.now
      for _ in 0..<Self.rounds { Self.keep(try work()) }
      best = min(best, clock.now - start)
    }
    let (whole, attoseconds) = best.components
    seconds = Double(whole) + Double(attoseconds) / 1e18
  }

  /// How many times the work is done in a run; set once, before anything is measured.
  nonisolated(unsafe) static var rounds = 1

  @inline(never)
  private static func keep(_ result: Int) { sink &+= result }
  nonisolated(unsafe) private static var sink = 0
}
