@testable import DataRightsExchange
import Testing

/// Test vectors of C2SP CCTV (c2sp.org/CCTV/age), whose data are under CC0 1.0.
///
/// Their sums are right even where their headers are not, so that only the grammar can refuse them. All have the payload
/// of the vector `x25519`, whose contents are `age`; where a header is refused, no other is reached.
struct AgeVectorTests {
  static let stanza = """
    -> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc
    hjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE

    """
  private static let line = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB\n"
  private static func zeros(_ count: Int) -> String { String(repeating: "A", count: count) + "\n" }
  private static let payload = "7s9ix86RtDMnTmjU8vkTTLdMW/73vqpSyPC8DpksHoMx+2Y"

  static let success = [
    ("x25519", stanza, "WyJp9F/9FOZh7gJdheq2WIJcwHgYc8NIVh3ddwhrcNg"),
    ("x25519_grease", "-> grease\n\n\(stanza)-> grease\n\n", "QIfAOEMt1fGOf2FP2m3+TwFQtfy2H3sX3YqUAQRApkM"),
    ("stanza_empty_body", "\(stanza)-> empty\n\n", "+M2eEFbXSvJ8j+gW4TtQ8pu/PpF/Jj6nQLwi2uP94tk"),
    ("stanza_empty_last_line", "\(stanza)-> stanza\n\(line)\(line)\n", "D0Uu/whYjf/Cwqz6MHRR9T5em06PLAjTCMcw8aXdyEk"),
    (
      "stanza_valid_characters",
      "-> !\"#$%&' ()*+,-./ 01234567 89:;<=>? @ABCDEFG HIJKLMNO\n\n"
        + "-> PQRSTUVW XYZ[\\]^_ `abcdefg hijklmno pqrstuvw xyz{|}~\n\n\(stanza)",
      "qcNy6mAn80JKuXPUW7ANJdOhzbOtVSsIGM12i5B4vx4"
    ),
  ]

  static let refused = [
    ("hmac_bad", stanza, "8McE3ix9R34E/vLrQv3yepsHjo/LXhfs22Ab3UyInmg", AgeError.damaged(.header)),
    ("hmac_not_canonical", stanza, "WyJp9F/9FOZh7gJdheq2WIJcwHgYc8NIVh3ddwhrcNh", .damaged(.header)),
    ("hmac_extra_space", stanza, " WyJp9F/9FOZh7gJdheq2WIJcwHgYc8NIVh3ddwhrcNg", .damaged(.header)),
    (
      "stanza_not_canonical", "\(stanza)-> stanza\n\(line)QUF\n", "3dcBdeuKtDbEpx/hhcA6qEAR/niQh2MAsruVPRsH4CI",
      .damaged(.header)
    ),
    (
      "stanza_base64_padding", "\(stanza)-> stanza\n\(line)QUE=\n", "/B04zJExClyv/5eAl7g3u3ELs0CUtMpq6ujNdFoG15s",
      .damaged(.header)
    ),
    (
      "stanza_multiple_short_lines", "\(stanza)-> stanza\n\(zeros(32))\(zeros(32))",
      "bpHzWOhjqfoXEgzIrDk7vomv/TLD+BFpxul2+j6ZZuw", .damaged(.header)
    ),
    (
      "stanza_missing_final_line", "\(stanza)-> stanza\n\(zeros(64))", "ORM4jo0+tfqd57vT3+pUVZg/sHurDuHFHhXkG7S+RE4",
      .damaged(.header)
    ),
    ("stanza_missing_body", "\(stanza)-> empty\n", "OaSGgYUB+XR0qCCme0Uwp9GNJXSEgNpbknu3Q9qtL+M", .damaged(.header)),
    (
      "stanza_empty_argument", "\(stanza)-> stanza  argument\n\n", "zL8VKcvvLCzdRCXsc94hyIEK2TgqrOzR5nv9Yv4hscs",
      .damaged(.header)
    ),
    (
      "stanza_long_line", "\(stanza)-> stanza\n\(zeros(68))\n", "UZrpZrF1A1/isUnRsxyQFmuVqELZSLktrvgn1CvIer8",
      .damaged(.header)
    ),
    (
      "x25519_identity",
      "-> X25519 \(zeros(43))W3E/OCRme9TiTY97JoK31Z71arNur77WIIdB90XnN3M\n",
      "Pne3IPMDvBj7wRbPMcNViffpVZAx814tgMxp8AwyMhs", .damaged(.header)
    ),
    (
      "x25519_long_share", stanza.replacing("DOCc\n", with: "DOCcA\n"), "QbEwdWirchS37UUOPh7uVddRiOaWjFwRUpaQ4Q+Z1RE",
      .damaged(.header)
    ),
    (
      "x25519_extra_argument", stanza.replacing("DOCc\n", with: "DOCc 1234\n"),
      "l7E0/PQP54HBZYKUu505n1muW7EniDFqMrXgMhFmeiA", .damaged(.header)
    ),
    (
      "x25519_not_canonical_share", stanza.replacing("DOCc", with: "DOCd"),
      "ngoKTEDpJF0jTrD7UALMpTyjZC8ONeH6kqCvSYCvm2g", .damaged(.header)
    ),
    (
      "x25519_not_canonical_body", stanza.replacing("1FLE", with: "1FLF"),
      "SGYx1A08TAxtamnfCclSbmk59kIZWY8/f+qmMXv4g9g", .damaged(.header)
    ),
    (
      "x25519_bad_tag", stanza.replacing("1FLE", with: "1FE4"), "zOCHpynV0aV7p4R6c+bOapgpq9TtpFgGgYghQ2+PIX8",
      .noMatchingIdentity
    ),
    (
      "x25519_lowercase", stanza.replacing("X25519", with: "x25519"), "AYeVZK262kiO9KRKUZNEldKRzXDG1vPMXdWs2fF0iJY",
      .noMatchingIdentity
    ),
  ]

  private static func read(_ stanzas: String, _ sum: String) throws -> [UInt8] {
    let payload = try #require(AgeBase64.decode(payload.utf8))
    var rest = [Array("age-encryption.org/v1\n\(stanzas)--- \(sum)\n".utf8) + payload][...]
    let decryptor = try AgeDecryptor(identities: Age.identities(Age.otherIdentityText)) { rest.popFirst() }
    let bytes = try decryptor.read() ?? []
    #expect(try decryptor.read() == nil)
    return bytes
  }

  @Test(arguments: success.indices) func `files that follow the format are read`(index: Int) throws {
    let (name, stanzas, sum) = Self.success[index]
    #expect(try Self.read(stanzas, sum) == Array("age".utf8), "\(name)")
  }

  @Test(arguments: refused.indices) func `files against the format are refused`(index: Int) throws {
    let (name, stanzas, sum, error) = Self.refused[index]
    #expect(throws: error, "\(name)") { try Self.read(stanzas, sum) }
  }

  /// The vector `armor_scrypt`.
  static let locked = """
    -----BEGIN AGE ENCRYPTED FILE-----
    YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCByRjAvTndibFVISFRwZ1Fn
    UnBlNUNRIDEwCmdVakV5bUZLTVZYUUVLZE1NSEwyNG9ZZXhqRTNUSUMwTzB6R1Nx
    SjJhVVkKLS0tIElPWGlRWVN0a29UMW12WlcydEZPcVpkaFJWdmo1OGVnQUJ4L3NX
    ZlpRYmMKGzXG5ofdANo6w3msn3QsIf0YWhuePe1znRSsappQEk24Ztg=
    -----END AGE ENCRYPTED FILE-----
    """

  @Test func `a file locked with a passphrase is read`() throws {
    var rest = [Array(Self.locked.utf8)][...]
    let decryptor = try AgeDecryptor(passphrase: AgePassphrase(text: "password")) { rest.popFirst() }
    #expect(try decryptor.read() == Array("age".utf8))
    #expect(try decryptor.read() == nil)
  }

  private static let salt = "rF0/NwblUHHTpgQgRpe5CQ"
  private static let body = "gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY"

  static let stanzas = [
    // The vector `scrypt_double`, and the stanza above beside another.
    (
      "-> scrypt \(salt) 10\n\(body)\n-> scrypt GzXG5ofdANo6w3msn3QsIQ 10\nOveITuwxakv7k2oLnioNYF4Bhgz9KZ36pb098wDoAv8\n",
      AgeError.damaged(.header)
    ),
    ("\(stanza)-> scrypt \(salt) 10\n\(body)\n", .damaged(.header)),
    ("-> scrypt \(salt) 10 1\n\(body)\n", .damaged(.header)), ("-> scrypt \(salt)\n\(body)\n", .damaged(.header)),
    ("-> scrypt \(salt) 010\n\(body)\n", .damaged(.header)), ("-> scrypt \(salt) 0\n\(body)\n", .damaged(.header)),
    ("-> scrypt \(salt) +10\n\(body)\n", .damaged(.header)), ("-> scrypt \(salt) -10\n\(body)\n", .damaged(.header)),
    ("-> scrypt \(salt) 0xa\n\(body)\n", .damaged(.header)), ("-> scrypt \(salt) 10x\n\(body)\n", .damaged(.header)),
    ("-> scrypt \(salt)A 10\n\(body)\n", .damaged(.header)),
    ("-> scrypt \(salt.dropLast()) 10\n\(body)\n", .damaged(.header)),
    ("-> scrypt \(salt.dropLast())R 10\n\(body)\n", .damaged(.header)),
    ("-> scrypt \(salt) 10\n\(body.dropLast(2))\n", .damaged(.header)), ("-> scrypt \(salt) 10\n\n", .damaged(.header)),
    ("-> Scrypt \(salt) 10\n\(body)\n", .needsIdentity), ("-> scrypt \(salt) 9\n\(body)\n", .wrongPassphrase),
    ("-> scrypt \(salt) 10\n\(body)\n", .damaged(.header)),
  ]

  /// The last has all right but the sum.
  @Test(arguments: stanzas.indices) func `stanzas for passphrases against the format are refused`(index: Int) throws {
    let (stanzas, error) = Self.stanzas[index]
    let header = "age-encryption.org/v1\n\(stanzas)--- \(String(repeating: "A", count: 43))\n"
    var rest = [Array(header.utf8)][...]
    let passphrase = try AgePassphrase(text: "password")
    #expect(throws: error, "\(stanzas)") { try AgeDecryptor(passphrase: passphrase) { rest.popFirst() } }
  }
}
