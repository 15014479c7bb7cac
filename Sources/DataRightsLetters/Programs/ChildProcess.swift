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
    guard let running = start(output: output, errors: errors) else { return nil }
    return running.end(after: input)
  }

  /// Starts the program and lets it run; nil where it cannot be started.
  package func start(output: Output, errors: Output) -> RunningProcess? {
    guard let pipes = Pipes() else { return nil }
    guard let child = spawn(pipes, output: output, errors: errors) else {
      pipes.closeAll()
      return nil
    }
    pipes.closeChildsEnds()
    return RunningProcess(child, pipes)
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
    posix_spawn_file_actions_adddup2(&actions, pipes.toInput.reading, STDIN_FILENO)
    for (stream, wish, end) in [
      (STDOUT_FILENO, output, pipes.fromOutput.writing), (STDERR_FILENO, errors, pipes.fromErrors.writing),
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
