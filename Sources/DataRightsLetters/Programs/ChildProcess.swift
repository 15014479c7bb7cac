#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Another program, started with given arguments and without a shell, fed and read until it ends.
///
/// Foundation's own way opens network sockets to learn of the end; this program must open none.
package struct ChildProcess {
  /// What becomes of what the program prints.
  package enum Output: Sendable, Hashable {
    /// It is read.
    case kept
    /// It goes to this program's standard error.
    case toStandardError
    /// Nobody sees it.
    case discarded
  }

  /// How a program ended.
  package struct End: Sendable {
    /// Its exit code; nil where a signal ended it.
    package let code: Int32?
    /// Whether it read all that it was given.
    package let hasReadAll: Bool
    /// What it printed, where that was kept.
    package let output: [UInt8]
    /// What it printed on standard error, where that was kept.
    package let errors: [UInt8]
  }

  private let path: String
  private let arguments: [String]

  /// Names the program by its path.
  package init(path: String, arguments: [String] = []) {
    self.path = path
    self.arguments = arguments
  }

  /// Runs the program to its end; nil where it cannot be started.
  package func run(input: [UInt8], output: Output, errors: Output) -> End? {
    // A program that ends before it has read all must not end this one.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    guard let pipes = Pipes() else { return nil }
    guard let child = spawn(pipes, output: output, errors: errors) else {
      pipes.closeAll()
      return nil
    }
    pipes.closeChildsEnds()
    let (hasReadAll, printed, complained) = pipes.exchange(input)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    return End(code: code, hasReadAll: hasReadAll, output: printed, errors: complained)
  }

  private func spawn(_ pipes: Pipes, output: Output, errors: Output) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipes.input.reading, STDIN_FILENO)
    for (stream, wish, end) in [
      (STDOUT_FILENO, output, pipes.output.writing), (STDERR_FILENO, errors, pipes.errors.writing),
    ] {
      switch wish {
      case .kept: posix_spawn_file_actions_adddup2(&actions, end, stream)
      case .toStandardError: posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, stream)
      case .discarded: posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
      }
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    return posix_spawn(&child, path, &actions, &attributes, &words, environ) == 0 ? child : nil
  }
}

/// The three pipes between this program and another.
private final class Pipes {
  struct Pipe {
    let reading: Int32
    let writing: Int32
  }

  let input: Pipe
  let output: Pipe
  let errors: Pipe

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
    (input, output, errors) = (made[0], made[1], made[2])
  }

  private static func closeBoth(_ pipe: Pipe) {
    closeEnd(pipe.reading)
    closeEnd(pipe.writing)
  }

  func closeAll() { for pipe in [input, output, errors] { Self.closeBoth(pipe) } }

  func closeChildsEnds() { for end in [input.reading, output.writing, errors.writing] { closeEnd(end) } }

  /// Writes the input and reads both outputs as they come, until all is written, or refused, and both have ended.
  func exchange(_ bytes: [UInt8]) -> (hasReadAll: Bool, output: [UInt8], errors: [UInt8]) {
    _ = fcntl(input.writing, F_SETFL, O_NONBLOCK)
    var rest = bytes[...]
    var isFed = false
    var printed: [[UInt8]] = [[], []]
    var isOpen = [true, true]
    let ends = [output.reading, errors.reading]
    func stopFeeding() {
      guard !isFed else { return }
      isFed = true
      closeEnd(input.writing)
    }
    if rest.isEmpty { stopFeeding() }
    while !isFed || isOpen.contains(true) {
      var polled = [
        pollfd(fd: isFed ? -1 : input.writing, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isOpen[0] ? ends[0] : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen[1] ? ends[1] : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&polled, nfds_t(polled.count), -1) >= 0 || errno == EINTR else { break }
      if polled[0].revents != 0 {
        let count = rest.withUnsafeBytes { write(input.writing, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
        if rest.isEmpty || count < 0 && errno != EAGAIN && errno != EINTR { stopFeeding() }
      }
      for index in 0..<2 where polled[index + 1].revents != 0 {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = buffer.withUnsafeMutableBytes { read(ends[index], $0.baseAddress, $0.count) }
        if count > 0 {
          printed[index] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          isOpen[index] = false
        }
      }
    }
    stopFeeding()
    for end in ends { closeEnd(end) }
    return (rest.isEmpty, printed[0], printed[1])
  }
}

private func closeEnd(_ descriptor: Int32) { close(descriptor) }
