/// A name and an address, as in `Example Privacy Team <privacy@example.com>`.
public struct Mailbox: Sendable, Hashable {
  /// The name; nil where only the address stands.
  public let name: String?
  /// The address as written.
  public let address: String

  /// What stands behind the address's last `@`, in lower case; empty where there is none.
  public var domain: String {
    address.lastIndex(of: "@").map { address[address.index(after: $0)...].lowercased() } ?? ""
  }

  /// Reads a list of mailboxes and groups; comments are names where nothing else is.
  static func list(_ text: String) -> [Mailbox] {
    var found: [Mailbox] = []
    var scanner = Scanner()
    for scalar in text.unicodeScalars.prefix(100_000) {
      if scanner.take(scalar) { found += scanner.finish() }
    }
    return found + scanner.finish()
  }

  /// What has been read of the mailbox at hand.
  private struct Scanner {
    private var words = ""
    private var address: String?
    private var comment = ""
    private var isQuoted = false
    private var isEscaped = false
    private var isAngled = false
    private var depth = 0

    /// Takes one character; true where it ends the mailbox.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      if isEscaped {
        isEscaped = false
        append(scalar)
      } else if scalar == "\\", isQuoted || depth > 0 {
        isEscaped = true
      } else if scalar == "\"", depth == 0 {
        isQuoted.toggle()
      } else if isQuoted {
        append(scalar)
      } else if scalar == "(" {
        depth += 1
      } else if scalar == ")", depth > 0 {
        depth -= 1
      } else if depth > 0 {
        append(scalar)
      } else if scalar == "<" {
        isAngled = true
        address = ""
      } else if scalar == ">" {
        isAngled = false
      } else if scalar == "," || scalar == ";", !isAngled {
        return true
      } else if scalar == ":", !isAngled {
        // What came before is the name of a group.
        words = ""
      } else {
        append(scalar)
      }
      return false
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
      if depth > 0 {
        comment.unicodeScalars.append(scalar)
      } else if isAngled {
        address?.unicodeScalars.append(scalar)
      } else {
        words.unicodeScalars.append(scalar)
      }
    }

    /// The mailbox, if there is one, and a new beginning.
    mutating func finish() -> [Mailbox] {
      defer { self = Scanner() }
      let words = EncodedWordReader.decode(words).trimmed
      if let address {
        return [Mailbox(name: words.isEmpty ? nil : words, address: address.trimmed)]
      }
      guard !words.isEmpty else { return [] }
      let name = EncodedWordReader.decode(comment).trimmed
      return [Mailbox(name: name.isEmpty ? nil : name, address: words)]
    }
  }
}
