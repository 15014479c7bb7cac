import DataRights
import DataRightsTestSupport
@testable import DataRightsExchange
import Testing

/// Files of which bytes were changed at random: each is refused, and none ends the program.
struct AgeFuzzTests {
  @Test func `mutated files are refused`() throws {
    var random = SeededGenerator(seed: 20_261_129)
    let plain = Array("Erika Mustermann".utf8)
    let armored = Array(AgeArmorTests.vector.utf8)
    let originals = try [
      (Age.encrypt(plain, .recipient), Age.Lock.recipient), (Age.encrypt(plain, .passphrase), .passphrase),
      (armored, .recipient),
    ]
    for number in 0..<(Sweep.isWanted ? 50_000 : 1500) {
      let (original, lock) = originals[number % originals.count]
      let mutated = Mutations.mutate(original, using: &random)
      guard mutated != original else { continue }
      #expect(throws: AgeError.self, "number \(number)") { try Age.decrypt(mutated, lock) }
    }
  }

  /// With the right sum, so that what stands behind the header is reached as well.
  @Test func `mutated headers are refused or mean the same`() throws {
    var random = SeededGenerator(seed: 7)
    let file = try Age.encrypt([1, 2, 3], .recipient)
    let header = file.dropLast(16 + 3 + 16)
    for number in 0..<(Sweep.isWanted ? 20_000 : 500) {
      let mutated = Mutations.mutate(Array(header), using: &random)
      var rest = [mutated][...]
      do {
        let read = try AgeHeaderReader.header(from: PulledBytes { rest.popFirst() })
        // There is one way to write a header: what was understood is what stands there.
        #expect(mutated.starts(with: read.bytes), "number \(number)")
      } catch is AgeError {}
    }
  }
}
