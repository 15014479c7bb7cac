import DataRights
import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsLetters

/// Python's standard library reads what we write, and must find what the letter says.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct PythonOracleTests {
  /// What Python finds in a draft.
  private struct Mail: Decodable {
    let defects: [String]
    let unsent, subject, date, type, body: String
    let from, to: [String]
    let lineLengths: [Int]
  }

  private static let readMails = """
    import email, email.header, email.policy, email.utils, json, sys
    def read(raw):
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        defects = [str(d) for part in mail.walk() for d in part.defects]
        defects += [str(d) for part in mail.walk() for value in part.values() for d in value.defects]
        plain = mail.get_body(('plain',))
        paragraphs, goes_on = [], False
        for line in plain.get_content().replace('\\r\\n', '\\n').split('\\n')[:-1]:
            line = line[1:] if line.startswith(' ') else line
            if goes_on: paragraphs[-1] += line
            else: paragraphs.append(line)
            goes_on = line.endswith(' ') and line != '-- '
        # The new parser puts a space between the encoded words of a name (Python 3.11); the old one rightly does not.
        old = email.message_from_bytes(raw)
        def box(key):
            boxes, name = mail[key].addresses, email.utils.parseaddr(old[key])[0]
            return [str(email.header.make_header(email.header.decode_header(name))), boxes[0].addr_spec, str(len(boxes))]
        return dict(
            defects=defects, unsent=mail['X-Unsent'], subject=mail['Subject'], date=mail['Date'].datetime.isoformat(),
            type=plain.get_content_type() + plain['Content-Type'].params['format'], body='\\n'.join(paragraphs),
            **{'from': box('From')}, to=box('To'), lineLengths=[len(line) for line in raw.split(b'\\r\\n')])
    print(json.dumps([read(text.encode('ascii')) for text in json.load(open(sys.argv[1]))]))
    """

  /// What Python finds in letters, read all at once, for it takes long to start.
  private func read(_ letters: [Letter]) throws -> [Mail] {
    let drafts = try letters.map {
      String(decoding: try MailDraft($0, language: .fixture(), date: $0.date).bytes, as: UTF8.self)
    }
    return try Python.json(Self.readMails, reading: JSONEncoder().encode(drafts))
  }

  private func check(_ letters: [Letter]) throws {
    let mails = try read(letters)
    #expect(mails.count == letters.count)
    for (letter, mail) in zip(letters, mails) {
      #expect(mail.defects == [])
      #expect(mail.unsent == "1")
      #expect(mail.subject == letter.subject)
      #expect(mail.from == [letter.sender.name, letter.sender.email, "1"])
      #expect(mail.to == [letter.addressee.name, letter.addressee.email ?? "", "1"])
      #expect(mail.date == "2026-03-02T12:00:00+00:00")
      #expect(mail.type == "text/plainflowed")
      #expect(mail.body == (try PlainText.lines(letter.body, .body).joined(separator: "\n")))
      #expect(mail.lineLengths.allSatisfy { $0 <= 78 })
    }
  }

  @Test func `names are read as they were written`() throws {
    let names = [
      "Erika Mustermann", "Example, Inc.", #"Joe "the \ Bloggs""#, "(comment) <x@example.com>; a:b", "Jörg Müller",
      "Amélie 👩‍👩‍👧‍👦 😀", "משה כהן", "محمد \u{202E}عبد", "支付宝（中国）网络技术有限公司", "=?UTF-8?Q?evil?=", "O'Brien",
      String(repeating: "n", count: 200), String(repeating: "Name, ", count: 33) + "ß",
      String(repeating: "λ", count: 200),
      String(repeating: "one two ", count: 25) + "three",
    ]
    try check(names.map { .fixture(senderName: $0, addresseeName: $0) })
  }

  @Test func `subjects are read as they were written`() throws {
    let subjects = [
      "Auskunftsersuchen nach Art. 15 DSGVO – mein Zeichen DR-2026-0001", "plain", "a  b", "=?x?=", "100 % & ; , \"q\"",
      String(repeating: "Αίτημα πρόσβασης ", count: 18) + "τέλος!", String(repeating: "ß", count: 300),
      String(repeating: "w", count: 300), String(repeating: "word ", count: 59) + "end",
      "a" + String(repeating: "\u{301}", count: 99),
    ]
    try check(subjects.map { .fixture(subject: $0) })
  }

  @Test func `bodies are read as they were written`() throws {
    let bodies = [
      ".", "a\n.\n..b", "From here\nFrom there on and on and on, as far as the eye can see and further From here on.",
      "tab\tin\tside\t\n\ttab", "trailing   \nspaces  ", String(repeating: "w", count: 2000), "> quoted\n>> twice",
      "-- \nErika", "-- " + String(repeating: "w", count: 100), "", "a\n\n\n\nb", "Grüße – „so“",
      "漢字。" + String(repeating: "漢", count: 500),
      String(repeating: "eins zwei  drei ", count: 50), "- item\n" + "- " + String(repeating: "long item ", count: 30),
      " leading", "a=b=\n=3D", String(repeating: "😀 ", count: 100) + "\u{A0}x", "אב\u{200F} גד",
    ]
    try check(bodies.map { .fixture(body: $0) })
  }

  @Test func `a long address makes the only long line`() throws {
    let address = String(repeating: "l", count: 64) + "@" + String(repeating: "d", count: 60) + ".example"
    let mail = try #require(try read([.fixture(addresseeEmail: address)]).first)
    #expect(mail.defects == [])
    #expect(mail.to == ["Example GmbH", address, "1"])
    #expect(mail.lineLengths.filter { $0 > 78 } == [address.utf8.count + 3])
  }

  @Test func `500 random subjects, bodies and links are read as they were written`() throws {
    struct Read: Decodable, Equatable {
      let subject, body, to, linkSubject, linkBody: String
    }
    let script = """
      import email.header, json, quopri, sys, urllib.parse
      def read(subject, body, link):
          parts = urllib.parse.urlsplit(link)
          query = dict(urllib.parse.parse_qsl(parts.query, strict_parsing=True, keep_blank_values=True))
          words = email.header.decode_header(subject)
          return dict(subject=''.join(w if isinstance(w, str) else w.decode(c or 'ascii') for w, c in words),
                      body=quopri.decodestring(body).decode().replace('\\r\\n', '\\n'),
                      to=urllib.parse.unquote(parts.path), linkSubject=query['subject'], linkBody=query['body'])
      print(json.dumps([read(*row) for row in json.load(open(sys.argv[1]))]))
      """
    let texts = SeededText.lines(count: 500, upTo: 100, seed: 51).map { "x" + $0 + "x" }
    let rows = try texts.map { text in
      let words = EncodedWords.words(text, column: 9)
      let link = try MailtoLink(.fixture(subject: text, body: text + "\n" + text)).text
      return [
        words.joined(separator: "\n "), String(decoding: QuotedPrintable.encode(text + "\n" + text), as: UTF8.self),
        link,
      ]
    }
    let read: [Read] = try Python.json(script, reading: JSONEncoder().encode(rows))
    let expected = texts.map {
      Read(
        subject: $0, body: $0 + "\n" + $0, to: "privacy@example.com", linkSubject: $0, linkBody: $0 + "\r\n" + $0)
    }
    #expect(read.count == 500)
    for (found, wanted) in zip(read, expected) { #expect(found == wanted) }
  }
}
