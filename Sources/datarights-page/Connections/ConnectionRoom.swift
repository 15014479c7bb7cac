import NIOCore
import Synchronization

/// Keeps count of the connections: where there are too many, the one that has waited longest without asking goes.
final class ConnectionRoom: Sendable {
  private struct Guest {
    let channel: any Channel
    var isWaiting: Bool
    var turn: Int
  }

  private struct State {
    var guests: [ObjectIdentifier: Guest] = [:]
    var turn = 0

    mutating func nextTurn() -> Int {
      turn += 1
      return turn
    }
  }

  private let most: Int
  private let state = Mutex(State())

  /// Room for so many connections at once.
  init(most: Int = 200) { self.most = most }

  /// Lets a connection in; where all others are being answered it is closed itself.
  func enter(_ channel: any Channel) {
    let leaving: (any Channel)? = state.withLock { state in
      let turn = state.nextTurn()
      state.guests[ObjectIdentifier(channel)] = Guest(channel: channel, isWaiting: true, turn: turn)
      guard state.guests.count > most else { return nil }
      let longest = state.guests.filter(\.value.isWaiting).min { $0.value.turn < $1.value.turn }
      return longest.flatMap { state.guests.removeValue(forKey: $0.key)?.channel }
    }
    leaving?.close(promise: nil)
  }

  /// Says whether a connection waits for a request; its waiting begins anew.
  func setWaiting(_ channel: any Channel, _ isWaiting: Bool) {
    state.withLock { state in
      let turn = state.nextTurn()
      state.guests[ObjectIdentifier(channel)]?.isWaiting = isWaiting
      state.guests[ObjectIdentifier(channel)]?.turn = turn
    }
  }

  /// Forgets a connection that has ended.
  func leave(_ channel: any Channel) {
    state.withLock { state in _ = state.guests.removeValue(forKey: ObjectIdentifier(channel)) }
  }
}
