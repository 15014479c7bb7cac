import DataRightsStore
import Synchronization

/// The evidence files that this call copied beside the log.
///
/// A file must be on the disk before the event that names it, so a call that is refused afterwards has to take its
/// copies back; otherwise a file that proves nothing would stay.
enum FreshEvidence {
  private struct File {
    let sum: String
    let store: String
  }

  private static let files = Mutex<[File]>([])

  static func note(_ sum: String, in store: String) {
    files.withLock { $0.append(File(sum: sum, store: store)) }
  }

  /// Removes the copies that no event names; for a call that failed.
  static func takeBack() {
    for file in files.withLock({ $0 }) {
      guard let journal = try? Journal.open(folder: file.store, mode: .existing),
        let isNamed = try? journal.names(evidence: file.sum), !isNamed
      else { continue }
      try? EvidenceFolder(store: file.store).remove(file.sum)
    }
  }
}
