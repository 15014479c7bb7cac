import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// What the head of a mail says as evidence.
struct MailFactsTests {
  @Test func `the day is the one of the writer's clock`() throws {
    let facts = try MailFacts(Array(CompanySamples.mailbox.utf8))
    // Half past eleven at night in California, where it is the next day by UTC already.
    #expect(facts.day == day("2026-03-03"))
    #expect(facts.date?.offset == -480)
    #expect(facts.from?.address == "datenschutz@example.org")
    #expect(facts.from?.name == "Example Privacy")
    #expect(facts.to.map(\.address) == ["erika@example.org"])
    #expect(facts.subject == "Ihre Anfrage – 2026-K3XQ7PA")
    #expect(facts.messageID == "one@example.org")
    #expect(facts.answers == ["zero@example.org"])
    #expect(facts.mails == 1)
  }

  @Test func `the mail file says the same`() throws {
    let bytes = Array(CompanySamples.mailbox.split(separator: "\n", maxSplits: 1)[1].utf8)
    let (facts, file) = (try MailFacts(bytes), try MailFile(bytes))
    let boxed = try MailFacts(Array(CompanySamples.mailbox.utf8))
    #expect(facts == boxed)
    #expect(facts.date == file.date && facts.from == file.from && facts.to == file.to)
    #expect(facts.subject == file.subject && facts.messageID == file.messageID && facts.answers == file.answers)
  }

  @Test func `what is no mail is refused`() {
    #expect(throws: MailError.noMail) { try MailFacts([]) }
    #expect(throws: MailError.noMail) { try MailFacts(Array("From x\n\nDear all\n".utf8)) }
    #expect(throws: MailError.tooLarge(bytes: MailLimits.bytes + 1, limit: MailLimits.bytes)) {
      try MailFacts([UInt8](repeating: 0, count: MailLimits.bytes + 1))
    }
  }

  @Test(.enabled(if: Python.isInstalled, "needs python3"), arguments: 1...4)
  func `Python's mailboxes hold as many mails, of which the first is read`(count: Int) throws {
    let script = """
      import base64, email.message, email.policy, json, mailbox, os, sys, tempfile
      path = os.path.join(tempfile.mkdtemp(), 'box')
      box = mailbox.mbox(path)
      for n in range(\(count)):
          mail = email.message.EmailMessage()
          mail['From'], mail['To'] = 'Jané Roe <jane@example.org>', 'privacy@example.org'
          mail['Subject'], mail['Message-ID'] = f'Übung {n}', f'<m{n}@example.org>'
          mail['Date'] = 'Fri, 20 Nov 2026 16:30:00 +0700'
          mail['In-Reply-To'] = f'<r{n}@example.org>'
          mail.set_content('Dear all\\n\\nFrom here on it is text.\\n\\nFrom\\n>From\\n')
          box.add(mail)
      box.close()
      print(json.dumps({'bytes': base64.b64encode(open(path, 'rb').read()).decode(), 'count': len(mailbox.mbox(path))}))
      """
    struct Answer: Decodable { let bytes: Data, count: Int }
    let answer: Answer = try Python.json(script)
    let facts = try MailFacts(Array(answer.bytes))
    #expect(facts.mails == answer.count)
    #expect(facts.mails == count)
    #expect(facts.messageID == "m0@example.org")
    #expect(facts.answers == ["r0@example.org"])
    #expect(facts.subject == "Übung 0")
    #expect(facts.from?.name == "Jané Roe")
    #expect(facts.day == day("2026-11-20"))
  }
}
