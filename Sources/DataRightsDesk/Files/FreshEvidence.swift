package import DataRightsStore

/// The folder of evidence, and the files that one piece of work copied into it.
///
/// A file must be on the disk before the event that names it, so work that is refused afterwards has to take its copies
/// back; otherwise a file that proves nothing would stay.
package final class FreshEvidence {
  package let folder: EvidenceFolder
  private let store: String
  private var files: [String] = []

  package init(store: String) {
    self.store = store
    folder = EvidenceFolder(store: store)
  }

  /// Remembers a file that was not kept before.
  package func note(_ sum: String) { files.append(sum) }

  /// Removes the copies that no event names; for work that failed.
  package func takeBack() {
    for sum in files {
      guard let journal = try? Journal.open(folder: store, mode: .existing),
        let isNamed = try? journal.names(evidence: sum), !isNamed
      else { continue }
      try? folder.remove(sum)
    }
    settle()
  }

  /// Says that all that was kept has its events.
  package func settle() {
    files = []
    folder.settle()
  }
}
