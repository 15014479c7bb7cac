#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Another program that runs: it is asked and answers, as often as is wanted, until it is ended.
///
/// To be ended by ``end(after:)``, once.
package final class RunningProcess {
  private let child: pid_t
  private let pipes: Pipes

  init(_ child: pid_t, _ pipes: Pipes) {
    self.child = child
    self.pipes = pipes
    BrokenPipes.ignore()
  }

  /// Feeds the program and reads until what it printed is an answer, which is taken away from what it printed.
  ///
  /// - Parameter answer: how many of the bytes printed are the answer; nil while more must come.
  /// - Returns: the answer; nil where the program takes or prints no more before.
  package func ask(_ question: [UInt8], answer: (ArraySlice<UInt8>) -> Int?) -> ArraySlice<UInt8>? {
    var rest = question[...]
    while true {
      if rest.isEmpty, let count = answer(pipes.printed[...]) { return pipes.takePrinted(count) }
      guard pipes.exchange(&rest), pipes.isFeeding || rest.isEmpty else { return nil }
    }
  }

  /// Feeds the program for the last time and reads what it prints until it ends.
  package func end(after input: [UInt8] = []) -> ChildProcess.End {
    var rest = input[...]
    if rest.isEmpty { pipes.stopFeeding() }
    while pipes.exchange(&rest) { if rest.isEmpty { pipes.stopFeeding() } }
    pipes.closeOwnEnds()
    BrokenPipes.attend()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    return ChildProcess.End(code: code, hasReadAll: rest.isEmpty, output: pipes.printed, errors: pipes.complained)
  }
}
