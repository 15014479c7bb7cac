import Foundation
import Testing

/// A pseudo-terminal, made by Python, in which a person answers questions.
enum Terminal {
  /// What the screen shows when the command runs in a terminal; each answer is typed when its question appears.
  static func run(
    _ sandbox: Sandbox, _ line: String, answers: [(question: String, answer: String)] = [],
    environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let arguments = sandbox.fixed() + line.split(separator: " ").map(String.init)
    let outcome = try await Program.run(
      "/usr/bin/env", ["python3", "-c", script, Program.datarights] + arguments,
      environment: sandbox.environment(["TERM": "xterm"].merging(environment) { $1 }),
      input: answers.map { $0.question + "\t" + $0.answer + "\n" }.joined(), in: sandbox.folder)
    try #require(outcome.code == 0, "\(outcome)", sourceLocation: sourceLocation)
    return outcome.text
  }

  /// Runs a program in a terminal, types each answer after its question, prints the screen, and ends as it ended.
  private static let script = """
    import os, pty, select, sys, time
    turns = [line.rstrip("\\n").split("\\t") for line in sys.stdin]
    child, screen = pty.fork()
    if child == 0:
        os.execve(sys.argv[1], sys.argv[1:], os.environ)
    shown, seen, until = b"", 0, time.time() + 60
    while time.time() < until:
        if not select.select([screen], [], [], 1)[0]:
            continue
        try:
            data = os.read(screen, 65536)
        except OSError:
            break
        if not data:
            break
        shown += data
        if turns:
            at = shown.find(turns[0][0].encode(), seen)
            if at >= 0:
                seen = at + 1
                os.write(screen, turns.pop(0)[1].encode() + b"\\n")
    else:
        os.kill(child, 9)
    status = os.waitpid(child, 0)[1]
    sys.stdout.write(shown.decode("utf-8", "replace").replace("\\r\\n", "\\n"))
    if turns:
        sys.exit("not asked: " + turns[0][0])
    sys.exit(os.waitstatus_to_exitcode(status))
    """
}
