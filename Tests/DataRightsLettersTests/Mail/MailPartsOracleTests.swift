import DataRights
import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsLetters

/// Python's standard library takes a draft apart, and must find each part as it was put in.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct MailPartsOracleTests {
  private struct Mail: Decodable {
    struct File: Decodable, Equatable {
      let name, type: String
      let bytes: Data
    }

    let defects: [String]
    let structure: String
    let page: ReadPage
    let files: [File]
    let thread: [String?]
    let longestLine: Int
  }

  private static let script =
    ReadPage.script + """

      import base64
      def outline(part):
          kind = part.get_content_type()
          return kind + '(' + ' '.join(map(outline, part.iter_parts())) + ')' if part.is_multipart() else kind
      def read(raw):
          mail = email.message_from_bytes(raw, policy=email.policy.default)
          defects = [str(d) for part in mail.walk() for d in part.defects]
          defects += [str(d) for part in mail.walk() for value in part.values() for d in value.defects]
          files = [dict(name=part.get_filename(), type=part.get_content_type(),
                        bytes=base64.b64encode(part.get_payload(decode=True)).decode())
                   for part in mail.walk() if part.get_content_disposition() == 'attachment']
          return dict(defects=defects, structure=outline(mail), files=files,
                      page=read_page(mail.get_body(('html',)).get_content().replace('\\r\\n', '\\n')),
                      thread=[mail['In-Reply-To'], mail['References']],
                      longestLine=max(len(line) for line in raw.split(b'\\r\\n')))
      print(json.dumps([read(text.encode('ascii')) for text in json.load(open(sys.argv[1]))]))
      """

  private func read(_ drafts: [MailDraft]) throws -> [Mail] {
    try Python.json(
      Self.script, reading: JSONEncoder().encode(drafts.map { String(decoding: $0.bytes, as: UTF8.self) }))
  }

  @Test func `the HTML part says what the letter says, whatever it says`() throws {
    let mails = try read(
      HostileText.lines.map { text in
        try MailDraft(
          .fixture(subject: text, body: "x\(text)\nx\(text)\n\n- \(text)\n- \(text)\n\n\(text)"), language: .fixture(),
          date: .day1)
      })
    #expect(mails.count == HostileText.lines.count)
    for (text, mail) in zip(HostileText.lines, mails) {
      #expect(mail.defects == [])
      #expect(mail.structure == "multipart/alternative(text/plain text/html)")
      #expect(
        mail.page.elements == [
          .init("title", text), .init("p", "x\(text)\nx\(text)"), .init("li", text), .init("li", text),
          .init("p", text),
        ])
      #expect(mail.page.others == ["body", "div", "head", "html", "meta", "ul"])
      #expect(mail.page.attributes == ["charset", "content", "dir", "lang", "name", "style"])
      #expect(mail.page.stray == [])
      #expect(mail.longestLine <= 78)
      #expect(mail.files == [])
      #expect(mail.thread == [nil, nil])
    }
  }

  @Test func `attachments arrive whole under their names`() throws {
    let names = [
      "DR-2345-6789.pdf", "a b.pdf", "quote\"d.txt", "x\(String(repeating: "\"", count: 60))x",
      "semi;colon,comma=x.txt",
      "=?UTF-8?Q?x?=.txt", "Ärger – €.pdf",
      "截圖 2026.png", "صورة.jpg", "😀👩‍👩‍👧‍👦.png", "100%.txt", "it's*.txt", ".hidden",
      String(repeating: "n", count: 251) + ".pdf",
      String(repeating: "ü", count: 125) + ".pdf",
    ]
    var random = SplitMix64(state: 71)
    let files = try names.enumerated().map { index, name in
      try MailAttachment(
        fileName: name, mediaType: index == 1 ? "Message/RFC822" : "image/png",
        bytes: (0..<(index * index * 40)).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
    let drafts = try [files, [files[0]]].map {
      try MailDraft(.fixture(body: "--=_mixed"), language: .fixture(), date: .day1, attachments: $0)
    }
    let mails = try read(drafts)
    let all = try #require(mails.first)
    #expect(all.defects == [])
    #expect(all.longestLine <= 78)
    #expect(
      all.files
        == files.enumerated().map { index, file in
          Mail.File(
            name: file.fileName, type: index == 1 ? "application/octet-stream" : "image/png", bytes: Data(file.bytes))
        })
    #expect(mails.last?.structure == "multipart/mixed(multipart/alternative(text/plain text/html) image/png)")
  }

  @Test func `an answer names the mail it answers`() throws {
    let id = "<\(String(repeating: "i", count: 200))@mail.example.org>"
    let mail = try #require(
      try read([MailDraft(.fixture(), language: .fixture(), date: .day1, inReplyTo: id)]).first)
    #expect(mail.defects == [])
    #expect(mail.thread == [id, id])
  }

  @Test(arguments: HostileText.lines.prefix(40))
  func `no boundary occurs in a part`(text: String) throws {
    let draft = try MailDraft(
      .fixture(subject: text, body: text), language: .fixture(), date: .day1,
      attachments: [MailAttachment(fileName: "evidence.txt", mediaType: "text/plain", bytes: Array(text.utf8))])
    let lines = String(decoding: draft.bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0.hasPrefix("--=_alternative") } == 3)
    #expect(lines.count { $0.hasPrefix("--=_mixed") } == 3)
  }
}
