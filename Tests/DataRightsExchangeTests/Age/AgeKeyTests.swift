import Crypto
@testable import DataRightsExchange
import Testing

struct AgeKeyTests {
  @Test func `the recipient of the specification belongs to its identity`() throws {
    let recipient = try AgeRecipient(text: Age.recipientText)
    let identity = try #require(try Age.identities().first)
    #expect(recipient.key.rawRepresentation == identity.key.publicKey.rawRepresentation)
  }

  @Test(arguments: [
    "", "age1", "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwk", Age.recipientText + "q",
    Age.recipientText.uppercased(), Age.identityText, "a12uel5l", " " + Age.recipientText, "nobody@example.org",
  ])
  func `a mistyped recipient is refused`(text: String) {
    #expect(throws: AgeError.badRecipient) { try AgeRecipient(text: text) }
  }

  @Test(arguments: [
    // The recipient for hardware keys that the specification shows.
    "age1tag1qt8lw0ual6avlwmwatk888yqnmdamm7xfd0wak53ut6elz5c4swx2yqdj4e", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5",
  ])
  func `a recipient of another type is named as one`(text: String) {
    #expect(throws: AgeError.unsupportedRecipient) { try AgeRecipient(text: text) }
  }

  @Test func `a recipient that everybody shares a secret with is refused`() throws {
    // 32 bytes of zero: a point of small order, with which every secret key comes to nothing but zeros.
    let recipient = try AgeRecipient(text: "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z")
    #expect(throws: AgeError.badRecipient) { try AgeEncryptor(to: [recipient]) { _ in } }
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a key file has comments, empty lines and several identities`(end: String) throws {
    let lines = [
      "# created: 2026-11-23T10:00:00Z", "# public key: \(Age.recipientText)", Age.identityText, "",
      Age.otherIdentityText, "",
    ]
    #expect(try Age.identities(lines.joined(separator: end)).count == 2)
  }

  @Test(arguments: [
    ("", AgeError.noIdentity), ("# nothing\n\n", .noIdentity),
    ("\n" + Age.recipientText, .badIdentity(line: 2)), (Age.identityText.dropLast() + "Y\n", .badIdentity(line: 1)),
    (Age.identityText.lowercased(), .badIdentity(line: 1)), (Age.identityText + " ", .badIdentity(line: 1)),
    (Age.identityText + "\n\u{FFFD}", .badIdentity(line: 2)),
    ("#\n\nAGE-PLUGIN-YUBIKEY-1QQQQ", .unsupportedIdentity(line: 3)),
    ("AGE-SECRET-KEY-PQ-1XX76JRALNLXDMEW0CRK45QMCCH4X06SE84UN3VPM33W6HWDX0H3SK3ZQFR", .unsupportedIdentity(line: 1)),
    ("-----BEGIN OPENSSH PRIVATE KEY-----", .unsupportedIdentity(line: 1)),
    ("age-encryption.org/v1\n", .unsupportedIdentity(line: 1)),
  ])
  func `what is no identity is named by its line`(text: String, error: AgeError) {
    #expect(throws: error) { try Age.identities(text) }
  }

  @Test(arguments: ["pass", "pass\n", "pass\r\n", " two words ", "ä\u{308}€"])
  func `the end of the line is not part of a passphrase`(contents: String) throws {
    let passphrase = try AgePassphrase(file: Array(contents.utf8))
    let line = try #require(contents.split { $0.isNewline }.first)
    #expect(passphrase.key.withUnsafeBytes { Array($0) } == Array(line.utf8))
  }

  @Test(arguments: ["", "\n", "\r\n", "a\nb", "a\n\n", "a\rb"])
  func `a passphrase has one line`(contents: String) {
    #expect(throws: AgeError.badPassphrase) { try AgePassphrase(file: Array(contents.utf8)) }
  }

  @Test func `secrets are never printed`() throws {
    let passphrase = try AgePassphrase(text: Age.passphraseText)
    let identity = try #require(try Age.identities().first)
    for secret in [passphrase, identity] as [Any] {
      var dumped = ""
      dump(secret, to: &dumped)
      #expect(["a passphrase", "an identity"].contains("\(secret)"))
      #expect(dumped.split(separator: "\n").count == 1)
      #expect(dumped.hasSuffix("a passphrase\n") || dumped.hasSuffix("an identity\n"))
      #expect(Mirror(reflecting: secret).children.isEmpty)
    }
  }
}
