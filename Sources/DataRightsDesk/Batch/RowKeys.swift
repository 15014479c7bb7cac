import DataRights

/// The keys of rows, each remembered by a digest only, whatever its length, with a number that belongs to it.
struct RowKeys {
  /// Two digests of a key, one of them different in every run, so that nobody can make two keys with the same.
  private struct Digest: Hashable {
    let first: Int
    let second: UInt64

    init(_ key: String) {
      first = key.hashValue
      second = FNV1a.number(of: key.utf8)
    }
  }

  private var numbers: [Digest: Int32] = [:]

  var isEmpty: Bool { numbers.isEmpty }

  /// The number of a key.
  subscript(key: String) -> Int? { numbers[Digest(key)].map(Int.init) }

  /// Remembers a key; gives the number that it has already, which stays.
  mutating func insert(_ key: String, _ number: Int) -> Int? {
    let digest = Digest(key)
    if let known = numbers[digest] { return Int(known) }
    numbers[digest] = Int32(clamping: number)
    return nil
  }

  /// Remembers a key under its last number.
  mutating func set(_ key: String, _ number: Int) { numbers[Digest(key)] = Int32(clamping: number) }
}
