import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

/// What turns a phrase into its contrary, and what a proposal carries.
struct ReplyReadingTests {
  private func proposals(_ text: String) throws -> [ReplyReading.Proposal] {
    ReplyReading(try mail(text), cues: try ReplyFixture.cues.get()).proposals
  }

  @Test(arguments: [
    "We do not need a copy of your ID.", "There is no need to send a copy of your passport.",
    "A copy of your ID card is not required.", "Eine Kopie Ihres Ausweises ist nicht erforderlich.",
    "Bitte senden Sie uns keine Kopie Ihres Personalausweises.", "We will not charge a fee.",
    "Ein Entgelt erheben wir nicht.", "We do not refuse your request.",
  ])
  func `a negated phrase is nothing`(text: String) throws {
    #expect(try reactions("Dear Ms Roe,\n\n" + text + "\n") == [])
  }

  @Test(arguments: [
    ("Please send us a copy of your passport.", Reaction.identityDemand),
    ("Bitte senden Sie uns eine Kopie Ihres Personalausweises.", .identityDemand),
    ("We will charge a fee of 20 euros.", .fee), ("Wir erheben ein Entgelt in Höhe von 20 Euro.", .fee),
    ("We refuse your request.", .refusal),
  ])
  func `the same without the negation is something`(text: String, reaction: Reaction) throws {
    #expect(try reactions("Dear Ms Roe,\n\n" + text + "\n") == [reaction])
  }

  @Test(arguments: [
    "If we have doubts, we may ask you to send a copy of your passport.",
    "In some cases we may refuse your request.", "Gegebenenfalls lehnen wir Ihren Antrag ab.",
    "Once verified, your data will be deleted.",
  ])
  func `what may be is not what is`(text: String) throws {
    #expect(try reactions(text) == [])
  }

  @Test func `an extension carries the day it names`() throws {
    for (text, until) in [
      ("We have to extend the deadline until 15 January 2027.", "2027-01-15"),
      ("We have to extend the deadline until January 15.", "2027-01-15"),
      ("We have to extend the deadline until 2027-01-15.", "2027-01-15"),
      ("We have to extend the deadline until 01/15/2027.", "2027-01-15"),
      ("Wir verlängern die Frist bis zum 15.1.2027.", "2027-01-15"),
      ("Wir verlängern die Frist bis zum 15. Januar 2027.", "2027-01-15"),
      ("We need more time. We will answer by 3rd February 2027.", "2027-02-03"),
    ] {
      let proposal = try #require(try proposals(text).first, "\(text)")
      #expect(proposal.reaction == .extended)
      #expect(proposal.until?.iso == until, "\(text)")
    }
  }

  @Test func `a day that may be two, or has passed, is none`() throws {
    for text in [
      "We have to extend the deadline until 01/02/2027.", "We extend the deadline of 20 November 2026.",
    ] {
      #expect(try proposals(text).first?.reaction == .extended)
      #expect(try proposals(text).first?.until == nil, "\(text)")
    }
  }

  @Test func `an extension carries the period it names`() throws {
    for (text, period) in [
      ("We have to extend the deadline by two further months.", Period(count: 2, unit: .month)),
      ("We need an additional 45 days to respond.", Period(count: 45, unit: .day)),
      ("Wir benötigen zwei weitere Monate.", Period(count: 2, unit: .month)),
    ] {
      #expect(try proposals(text).first?.period == period, "\(text)")
    }
    let usual = "We cannot respond within one month and need more time."
    #expect(try proposals(usual).first?.reaction == .extended)
    #expect(try proposals(usual).first?.period == nil)
  }

  @Test func `a refusal carries what it rests on`() throws {
    let text = """
      We refuse your request. The logic is a trade secret, and the file contains personal data of other people.
      """
    #expect(try proposals(text).first?.exemptions == [.rightsOfOthers, .tradeSecret])
    #expect(try proposals(text).first?.sentence == "We refuse your request.")
    #expect(try proposals("We refuse your request.").first?.exemptions == [])
  }

  @Test func `data with a refusal are a part`() throws {
    let both = try proposals("Attached is a copy of your data.\n\nWe cannot disclose the recordings to you.")
    #expect(both.map(\.reaction) == [.partial, .refusal])
  }

  @Test(arguments: [
    "We have deleted your account. We keep your invoices because tax law obliges us to.",
    "Ihr Konto wurde gelöscht. Rechnungen bewahren wir auf, weil das Gesetz es verlangt.",
    "Votre compte a été supprimé. Nous conservons vos factures, comme la loi nous y oblige.",
    "Hemos eliminado su cuenta. Conservamos sus facturas porque lo exige la ley.",
  ])
  func `what is kept beside an erasure is a part`(text: String) throws {
    #expect(try reactions(text).first == .partial)
  }

  @Test(arguments: [
    "Attached is a copy of your data. Invoices are kept for ten years because of tax law.",
    "Anbei erhalten Sie eine Kopie Ihrer Daten. Rechnungen bewahren wir nach dem Gesetz zehn Jahre auf.",
  ])
  func `how long data are kept is no part of an answer held back`(text: String) throws {
    #expect(try reactions(text) == [.done])
  }

  @Test func `what the user must do comes before what is only announced`() throws {
    let text = "We have to extend the deadline by two months. Please send us a copy of your passport."
    #expect(try reactions(text) == [.identityDemand, .extended])
  }

  @Test func `a list belongs to the sentence that introduces it`() throws {
    let text = "To verify your identity, please send us:\n\n- your date of birth\n- your postcode\n"
    let proposal = try #require(try proposals(text).first)
    #expect(proposal.reaction == .identityDemand)
    #expect(proposal.sentence.contains("your postcode"))
  }

  @Test func `a question tells nothing`() throws {
    #expect(try reactions("Has your account been deleted?") == [])
    #expect(try reactions("Your account has been deleted.") == [.done])
  }

  @Test func `each language is known by its own words`() throws {
    for (text, tag) in [
      ("Nous avons bien reçu votre demande et vous répondrons dans les meilleurs délais.", "fr"),
      ("Hemos recibido su solicitud y le responderemos lo antes posible.", "es"),
      ("Wir haben Ihre Anfrage erhalten und werden sie bearbeiten.", "de"),
      ("We have received your request and will respond to you.", "en"),
    ] {
      let reading = ReplyReading(try mail(text, subject: ""), cues: try ReplyFixture.cues.get())
      #expect(reading.languages == [tag])
      #expect(reading.proposals.map(\.reaction) == [.automaticReceipt])
    }
  }

  @Test func `an extension in French and Spanish carries what it names`() throws {
    let french = try #require(
      try proposals("Nous prolongeons de deux mois le délai de réponse, soit jusqu’au 15 janvier 2027.").first)
    #expect(french.reaction == .extended)
    #expect(french.until?.iso == "2027-01-15")
    #expect(french.period == Period(count: 2, unit: .month))
    let spanish = try #require(
      try proposals("Prorrogamos dos meses el plazo de respuesta, hasta el 15 de enero de 2027.").first)
    #expect(spanish.until?.iso == "2027-01-15")
    #expect(spanish.period == Period(count: 2, unit: .month))
  }

  @Test func `no event is made of what is none in law`() {
    #expect(Reaction.wrongChannel.event == nil)
    #expect(Reaction.cannotIdentify.event == nil)
    let events = Reaction.allCases.compactMap(\.event)
    #expect(Set(events).count == events.count)
    #expect(events.count == 9)
  }

  @Test func `a sentence of a page is not made of its script`() throws {
    let page = "<p>Hello</p><script>Please send a copy of your passport.</script><style>We refuse your request.</style>"
    let file = try MailFile(Array("Subject: x\r\nContent-Type: text/html\r\n\r\n\(page)".utf8))
    #expect(file.text == "Hello")
    #expect(ReplyReading(file, cues: try ReplyFixture.cues.get()).proposals.isEmpty)
  }
}
