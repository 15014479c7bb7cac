/// A bar on a terminal that says how far a run is.
enum Progress {
  nonisolated(unsafe) private static var isShown = false

  /// So many are done; the bar goes with the last.
  static func show(done: Int, of total: Int) {
    guard Terminal.isInteractive, total > 1 else { return }
    guard done < total else { return end() }
    isShown = true
    let width = 30
    let filled = done * width / total
    Console.status(
      String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled) + " \(done)/\(total)")
  }

  /// Takes the bar away.
  static func end() {
    if isShown { Console.status("") }
    isShown = false
  }
}
