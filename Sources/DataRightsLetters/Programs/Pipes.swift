import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The three pipes between this program and another.
final class Pipes {
  struct Pipe {
    let reading: Int32
    let writing: Int32
  }

  let toInput: Pipe
  let fromOutput: Pipe
  let fromErrors: Pipe
  /// What the program printed and nobody took yet.
  private(set) var printed: [UInt8] = []
  /// What it printed on standard error.
  private(set) var complained: [UInt8] = []
  /// Whether it can still be given something.
  private(set) var isFeeding = true
  private var (hasOutput, hasErrors) = (true, true)

  init?() {
    var made: [Pipe] = []
    for _ in 0..<3 {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else {
        for pipe in made { Self.closeBoth(pipe) }
        return nil
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      made.append(Pipe(reading: ends[0], writing: ends[1]))
    }
    (toInput, fromOutput, fromErrors) = (made[0], made[1], made[2])
    _ = fcntl(toInput.writing, F_SETFL, O_NONBLOCK)
  }

  private static func closeBoth(_ pipe: Pipe) {
    close(pipe.reading)
    close(pipe.writing)
  }

  func closeAll() { for pipe in [toInput, fromOutput, fromErrors] { Self.closeBoth(pipe) } }

  func closeChildsEnds() { for end in [toInput.reading, fromOutput.writing, fromErrors.writing] { close(end) } }

  /// Closes the ends of this program, after all was read.
  func closeOwnEnds() {
    stopFeeding()
    for end in [fromOutput.reading, fromErrors.reading] { close(end) }
  }

  /// Lets the program's input end.
  func stopFeeding() {
    guard isFeeding else { return }
    isFeeding = false
    close(toInput.writing)
  }

  /// Takes the first of the bytes that were printed.
  func takePrinted(_ count: Int) -> ArraySlice<UInt8> {
    let taken = printed.prefix(count)
    printed = Array(printed.dropFirst(count))
    return taken
  }

  /// Waits until the program takes some of the rest or prints something, and does it.
  ///
  /// Returns false where nothing can come any more.
  func exchange(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard hasOutput || hasErrors || isFeeding && !rest.isEmpty else { return false }
    var polled = [
      pollfd(fd: isFeeding && !rest.isEmpty ? toInput.writing : -1, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: hasOutput ? fromOutput.reading : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: hasErrors ? fromErrors.reading : -1, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, nfds_t(polled.count), -1) >= 0 else { return errno == EINTR }
    if polled[0].revents != 0 {
      let count = rest.withUnsafeBytes { write(toInput.writing, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      if count < 0 && errno != EAGAIN && errno != EINTR { stopFeeding() }
    }
    if polled[1].revents != 0 { hasOutput = Self.read(fromOutput.reading, into: &printed) }
    if polled[2].revents != 0 { hasErrors = Self.read(fromErrors.reading, into: &complained) }
    return true
  }

  /// Reads once; false at the end.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    #if canImport(Glibc)
      let count = Glibc.read(descriptor, &buffer, buffer.count)
    #elseif canImport(Musl)
      let count = Musl.read(descriptor, &buffer, buffer.count)
    #else
      let count = Darwin.read(descriptor, &buffer, buffer.count)
    #endif
    guard count > 0 else { return count < 0 && errno == EINTR }
    bytes += buffer[..<count]
    return true
  }
}

/// A program that ends before it has read all must not end this one, as long as one is being fed.
enum BrokenPipes {
  private struct State {
    var count = 0
    var before: (@convention(c) (Int32) -> Void)?
  }
  private static let state = Mutex(State())

  static func ignore() {
    state.withLock { state in
      if state.count == 0 { state.before = signal(SIGPIPE, SIG_IGN) }
      state.count += 1
    }
  }

  static func attend() {
    state.withLock { state in
      state.count -= 1
      if state.count == 0 { signal(SIGPIPE, state.before) }
    }
  }
}
