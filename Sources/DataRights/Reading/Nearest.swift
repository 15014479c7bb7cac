/// Finds the known name that a mistyped one was probably meant to be.
public enum Nearest {
  /// The known name with the fewest edits, or nil where none is close.
  ///
  /// - Parameters:
  ///   - typed: what somebody wrote.
  ///   - known: the names it can mean.
  ///   - share: one edit is let pass for so many letters; ids differ by little, so two do for them.
  public static func name(
    to typed: String, among known: some Sequence<String>, lettersPerEdit share: Int = 2
  ) -> String? {
    let typedLetters = Array(typed.lowercased().unicodeScalars)
    // Among two letters everything is near to everything.
    guard typedLetters.count > 2 else { return nil }
    let most = max(1, min(3, typedLetters.count / share))
    var best: (name: String, edits: Int)?
    for name in known {
      let letters = Array(name.lowercased().unicodeScalars)
      // Each letter more or less is an edit: names of another length need not be looked at.
      guard abs(letters.count - typedLetters.count) <= most else { continue }
      let edits = distance(typedLetters, letters)
      if edits <= most, edits < best?.edits ?? .max { best = (name, edits) }
    }
    return best?.name
  }

  /// Edits (insert, delete, replace, swap neighbours) between two words.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        var edits = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { edits = min(edits, beforeLast[j - 2] + 1) }
        row.append(edits)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
