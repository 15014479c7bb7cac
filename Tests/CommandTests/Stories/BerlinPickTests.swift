import Testing

/// Erika Mustermann of Berlin looks for the law that protects her against AliExpress.
@Suite struct `Berlin: which law` {
  @Test func `the GDPR applies and Singapore's law may`() async throws {
    let erika = try await Sandbox.erika()
    let pick = try await erika.json("pick --controller aliexpress --right access")
    #expect(pick["format"].number == 1)
    #expect(pick["on"].string == "2026-11-25")
    #expect(pick["resident"].string == "de-be")
    #expect(pick["controllerPlace"].string == "sg")
    #expect(pick["chosen"].string == "eu-gdpr")
    let gdpr = pick["laws"].first("law", "eu-gdpr")
    #expect(gdpr["verdict"].string == "applies")
    #expect(gdpr["right"]["available"].flag == true)
    #expect(gdpr["right"]["article"].string == "Art. 15")
    #expect(!gdpr["reasons"].strings.isEmpty)
    #expect(gdpr["authority"].string != nil)
    let singapore = pick["laws"].first("law", "sg-pdpa")
    #expect(singapore["verdict"].string == "may-apply")
    #expect(!singapore["reasons"].strings.isEmpty)
  }

  @Test func `a place named in the call needs no profile and leaves no store`() async throws {
    let sandbox = try Sandbox()
    let pick = try await sandbox.json("pick --resident de-be --controller aliexpress --right access")
    #expect(pick["chosen"].string == "eu-gdpr")
    #expect(!sandbox.exists("store"))
  }
}
