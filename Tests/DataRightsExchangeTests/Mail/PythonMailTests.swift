import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// Python's standard library reads the same mails, and must find the same.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct PythonMailTests {
  private struct Part: Codable, Equatable {
    let type, name: String
    /// nil where Python does not hand it out.
    var size: Int?
    var text: String?
  }

  private struct Mail: Codable {
    /// nil where Python has no answer.
    let subject, date: String?
    let parts: [Part]
    let defects: Int
  }

  private static let script = """
    import base64, email, email.header, email.utils, json, sys
    def text(data, charset):
        charset = (charset or 'utf-8').lower()
        if charset in ('iso-8859-1', 'windows-1252'):
            return ''.join(chr(b) if b in (0x81, 0x8d, 0x8f, 0x90, 0x9d) else bytes([b]).decode('cp1252') for b in data)
        try: return data.decode('utf-8' if charset == 'us-ascii' else charset, 'replace' if charset == 'utf-8' else 'strict')
        except Exception: return None
    def leaves(mail):
        if mail.is_multipart() and mail.get_content_type() != 'message/delivery-status':
            for part in mail.get_payload(): yield from leaves(part)
        else: yield mail
    def attempt(read):
        try: return read()
        except Exception: return None
    def part(mail):
        kind = mail.get_content_type()
        data = None if kind == 'message/delivery-status' else mail.get_payload(decode=True)
        return dict(type=kind, name=mail.get_filename() or '', size=None if data is None else len(data),
                    text=text(data, mail.get_content_charset()) if kind.startswith('text/') and data is not None else None)
    def read(raw):
        mail = email.message_from_bytes(raw)
        subject, date = mail.get('Subject', ''), mail['Date']
        decode = lambda: str(email.header.make_header(email.header.decode_header(subject.replace('\\r', '').replace('\\n', ''))))
        moment = lambda: email.utils.parsedate_to_datetime(date).isoformat(timespec='minutes') if date else ''
        return dict(subject=attempt(decode), date=attempt(moment), parts=[part(leaf) for leaf in leaves(mail)],
                    defects=sum(len(p.defects) for p in mail.walk()))
    print(json.dumps([attempt(lambda: read(base64.b64decode(raw))) for raw in json.load(open(sys.argv[1]))]))
    """

  private func read(_ mails: [[UInt8]]) throws -> [Mail?] {
    try Python.json(Self.script, reading: JSONEncoder().encode(mails.map { Data($0).base64EncodedString() }))
  }

  /// Whether we find in a mail what Python does, as far as Python has an answer.
  private func agrees(_ bytes: [UInt8], _ theirs: Mail) -> Bool {
    let root = MailPart(bytes[...])
    if let subject = theirs.subject, subject != root.headers.decoded("subject") ?? "" { return false }
    let date = root.headers.plain("date").flatMap { MailDate.read($0) }
    if let stated = theirs.date, stated != date?.iso ?? "" { return false }
    let leaves = MailContents(root).leaves
    return leaves.count == theirs.parts.count
      && zip(leaves, theirs.parts).allSatisfy { ours, theirs in
        ours.type.value == theirs.type && ours.fileName ?? "" == theirs.name
          && theirs.size.map { $0 == ours.content.count } ?? true && theirs.text.map { $0 == ours.text.text } ?? true
      }
  }

  @Test func `the corpus is read alike`() throws {
    let fixtures = ReplyFixture.corpus + ReplyFixture.unseen
    let mails = try fixtures.map { try $0.bytes }
    for (index, theirs) in try read(mails).enumerated() {
      let theirs = try #require(theirs)
      #expect(theirs.defects == 0, "\(fixtures[index].name)")
      #expect(agrees(mails[index], theirs), "\(fixtures[index].name)")
    }
  }

  /// Where a mutation makes what no standard describes, readers may differ; that is one mail in thirty.
  @Test func `mutated mails without a defect are read alike`() throws {
    var generator = SeededGenerator(seed: 47)
    let originals = try ReplyFixture.corpus.map { try $0.bytes }
    let mails = (0..<3000).map { Mutations.mutate(originals[$0 % originals.count], using: &generator) }
    var (sound, alike) = (0, 0)
    for (mail, theirs) in zip(mails, try read(mails)) {
      guard let theirs, theirs.defects == 0 else { continue }
      sound += 1
      if agrees(mail, theirs) { alike += 1 }
    }
    #expect(sound > 1500)
    #expect(alike * 1000 >= sound * 967, "\(alike) of \(sound)")
  }
}
