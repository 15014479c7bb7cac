import Crypto
import CryptoExtras
import Testing

/// What the format's passphrases rest on does what RFC 7914, section 12, says.
struct ScryptTests {
  struct Vector: Sendable {
    let passphrase: String
    let salt: String
    let rounds: Int
    let blockSize: Int
    let lanes: Int
    let key: String
  }

  static let vectors = [
    Vector(
      passphrase: "", salt: "", rounds: 16, blockSize: 1, lanes: 1,
      key: "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"),
    Vector(
      passphrase: "password", salt: "NaCl", rounds: 1024, blockSize: 8, lanes: 16,
      key: "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"),
    Vector(
      passphrase: "pleaseletmein", salt: "SodiumChloride", rounds: 16_384, blockSize: 8, lanes: 1,
      key: "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"),
  ]

  @Test(arguments: vectors)
  func `keys are those of the vectors`(vector: Vector) throws {
    let key = try KDF.Scrypt.deriveKey(
      from: Array(vector.passphrase.utf8), salt: Array(vector.salt.utf8), outputByteCount: 64, rounds: vector.rounds,
      blockSize: vector.blockSize, parallelism: vector.lanes)
    #expect(key.withUnsafeBytes { Hex.encode($0) } == vector.key)
  }
}
