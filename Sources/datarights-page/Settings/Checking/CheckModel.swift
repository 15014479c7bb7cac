import DataRightsDesk
import DataRightsStore

/// What a check of the store found.
struct CheckModel: Sendable {
  /// Something that was found, with how to mend it.
  struct Finding: Sendable, Hashable {
    let text: String
    let hint: String?
    /// Whether something is wrong, and not only worth knowing.
    let isFault: Bool
  }

  /// What was mended, a line each.
  let mended: [String]
  let findings: [Finding]

  /// Checks everything, and mends first what can be mended without loss where that is wanted.
  init(_ desk: Desk, mending: Bool) throws {
    let check = StoreCheck(desk)
    mended = mending ? Self.once(try check.mend()) : []
    findings = Self.once(
      try check.all().map { Finding(text: $0.text, hint: $0.hint, isFault: $0.isFault) })
  }

  /// The same words once: the page names no paths, so that what differs by them alone reads the same.
  private static func once<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
