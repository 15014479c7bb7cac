import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

/// Mails that were made to do harm: none ends the program or takes long.
struct HostileMailTests {
  private static func read(_ bytes: [UInt8]) {
    guard let mail = try? MailFile(bytes), let cues = try? ReplyFixture.cues.get() else { return }
    _ = ReplyReading(mail, cues: cues)
  }

  /// What 20,000 mutations of the corpus do.
  @Test(.timeLimit(.minutes(5)))
  func `20,000 mutations are read`() throws {
    var generator = SeededGenerator(seed: 20_261_124)
    let originals = try (ReplyFixture.corpus + ReplyFixture.unseen).map { try $0.bytes }
    var read = 0
    for number in 0..<20_000 {
      let mutated = Mutations.mutate(originals[number % originals.count], using: &generator)
      if let mail = try? MailFile(mutated) {
        read += 1
        // The sentences are what takes time; every twentieth mail is enough of them.
        if number % 20 == 0 { _ = ReplyReading(mail, cues: try ReplyFixture.cues.get()) }
      }
    }
    #expect(read > 15_000)
  }

  static let hostile: [(String, @Sendable (Int) -> String)] = [
    (
      "parts within parts",
      { n in
        "Subject: x\n" + (0..<n / 40).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
      }
    ),
    (
      "many parts",
      { n in
        "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: n / 8)
      }
    ),
    ("one header folded often", { n in "Subject: x\n" + String(repeating: " y\n", count: n / 3) }),
    ("many headers", { n in String(repeating: "Subject: y\n", count: n / 11) }),
    ("open encoded words", { n in "Subject: " + String(repeating: "=?utf-8?Q?", count: n / 10) }),
    ("addresses", { n in "From: " + String(repeating: "((<a@", count: n / 5) + "\nSubject: x\n\n" }),
    ("open tags", { n in "Subject: x\nContent-Type: text/html\n\n" + String(repeating: "<a '<b \"", count: n / 8) }),
    ("open entities", { n in "Subject: x\nContent-Type: text/html\n\n" + String(repeating: "&#x", count: n / 3) }),
    (
      "blockquotes",
      { n in "Subject: x\nContent-Type: text/html\n\n" + String(repeating: "<blockquote>x", count: n / 13) }
    ),
    ("comments", { n in "Subject: x\nContent-Type: text/html\n\n" + String(repeating: "<!--", count: n / 4) }),
    ("one line", { n in "Subject: x\n\n" + String(repeating: "please send us a copy of ", count: n / 25) }),
    ("many sentences", { n in "Subject: x\n\n" + String(repeating: "Please send a copy of it.\n", count: n / 26) }),
    ("introductions", { n in "Subject: x\n\n" + String(repeating: "On a b c\n", count: n / 9) }),
    ("parameters", { n in "Subject: x\nContent-Type: a/b" + String(repeating: "; a*1*=%", count: n / 8) + "\n\n" }),
    (
      "soft breaks",
      { n in "Subject: x\nContent-Type: text/plain; format=flowed\n\n" + String(repeating: "a \n", count: n / 3) }
    ),
  ]

  /// Eight times the size may take no more than a multiple of that in time: nothing is quadratic.
  @Test(arguments: hostile.indices)
  func `time grows with size and not with its square`(index: Int) {
    func time(_ size: Int) -> Duration {
      let bytes = Array(Self.hostile[index].1(size).utf8)
      return ContinuousClock().measure { Self.read(bytes) }
    }
    _ = time(10_000)
    let (small, large) = (time(40_000), time(320_000))
    #expect(large < small * 30 + .milliseconds(400), "\(Self.hostile[index].0): \(small), \(large)")
  }
}

/// Changes to the bytes of a mail.
enum Mutations {
  static func mutate(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      guard !bytes.isEmpty else { return [UInt8(ascii: "x")] }
      let at = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...20, using: &generator)))
      case 2:
        bytes.insert(contentsOf: Array("=?\r\n:;\"<>-_ &qQbB0".utf8.shuffled(using: &generator).prefix(4)), at: at)
      case 3:
        let from = Int.random(in: bytes.indices, using: &generator)
        bytes.insert(contentsOf: Array(bytes[from...].prefix(Int.random(in: 1...80, using: &generator))), at: at)
      case 4: if Int.random(in: 0..<5, using: &generator) == 0 { bytes.removeSubrange(at...) }
      default: bytes[at] = Array("\r\n =?-;\"".utf8).randomElement(using: &generator) ?? 0
      }
    }
    return bytes
  }
}
