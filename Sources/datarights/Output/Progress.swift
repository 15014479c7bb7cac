/// A bar on a terminal that says how far a run is.
final class Progress {
  private let total: Int
  private var done = 0

  init(total: Int) {
    self.total = total
  }

  /// One more is done.
  func step() { step(to: done + 1) }

  /// So many are done.
  func step(to count: Int) {
    done = min(count, total)
    guard World.isInteractive, total > 1 else { return }
    let width = 30
    let filled = done * width / total
    Console.status(
      String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled) + " \(done)/\(total)")
  }

  /// Takes the bar away.
  func end() { if World.isInteractive, total > 1 { Console.status("") } }
}
