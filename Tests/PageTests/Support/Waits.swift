import Foundation

/// Whether something becomes true within ten seconds.
func waits(for condition: () throws -> Bool) rethrows -> Bool {
  let end = Date().addingTimeInterval(10)
  while Date() < end {
    if try condition() { return true }
    Thread.sleep(forTimeInterval: 0.02)
  }
  return try condition()
}
