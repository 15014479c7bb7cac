/// A piece of long work that can be left and found again.
struct Job: Sendable {
  /// Where it stands.
  enum State: Sendable {
    case waiting
    /// How much is done, of how much; a total of 0 is not known.
    case running(done: Int, total: Int)
    case ended(JobResult)
    case failed(PageError)
  }

  /// Counted from 1 in a process.
  let number: Int
  /// What it does, in the language of the page and without a person's data.
  let title: String
  /// Where it stands.
  var state: State = .waiting

  /// Whether nothing more will change.
  var hasEnded: Bool {
    switch state {
    case .waiting, .running: false
    case .ended, .failed: true
    }
  }
}

/// What a job has come to.
enum JobResult: Sendable {
  /// Words, in the language of the page; each line is a paragraph.
  case text(String)
  /// A page that shows it, with the words of the link, and what there is to say first.
  case link(Links.Path, String, note: String? = nil)
  /// A file to keep, at a path that the job was given, with the name that the browser shall call it, and what there is
  /// to say of it.
  case file(path: String, name: String, type: String, note: String? = nil)
}

/// What a job is given to work with.
struct JobWork: Sendable {
  /// Says how much is done, of how much; a total of 0 is not known.
  let report: @Sendable (_ done: Int, _ total: Int) -> Void
  /// A new path in a private folder, for a file that is there until the program ends.
  let newPath: @Sendable () throws -> String
}
