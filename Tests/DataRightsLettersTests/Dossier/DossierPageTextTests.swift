import DataRights
import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsLetters

/// What Python's parser finds in pages.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct DossierPageTextTests {
  private struct Read: Decodable {
    let texts: [String]
    let headings: [Int]
    let landmarks: [String]
    let tags, attributes: [String]
    let broken: [String]
    let policy, hash: String
  }

  /// The texts between tags, headings with their levels, landmarks, links and labels that lead nowhere.
  private static let script = """
    import base64, hashlib, html.parser, json, re, sys
    class Page(html.parser.HTMLParser):
        def __init__(self, text):
            super().__init__(convert_charrefs=True)
            self.texts, self.headings, self.landmarks, self.tags, self.attributes = [], [], [], set(), set()
            self.ids, self.wanted, self.policy, self.style, self.run = [], [], '', False, ''
            self.feed(text)
            self.close()
        def end(self):
            if self.run and not self.style: self.texts.append(self.run)
            self.run = ''
        def handle_starttag(self, tag, attributes):
            self.end()
            attributes = dict(attributes)
            self.tags.add(tag)
            self.attributes |= set(attributes)
            self.style = tag == 'style'
            if re.fullmatch('h[1-6]', tag): self.headings.append(int(tag[1]))
            if tag in ('header', 'nav', 'main', 'footer'): self.landmarks.append(tag)
            if 'id' in attributes: self.ids.append(attributes['id'])
            if attributes.get('href', '').startswith('#'): self.wanted.append(attributes['href'][1:])
            self.wanted += attributes.get('aria-labelledby', '').split()
            if 'http-equiv' in attributes: self.policy = attributes['content']
        def handle_startendtag(self, tag, attributes): self.handle_starttag(tag, attributes)
        def handle_endtag(self, tag):
            self.end()
            self.style = False
        def handle_data(self, data): self.run += data
        def note(self, data): self.tags.add('stray ' + data)
        handle_comment = handle_pi = unknown_decl = note
    def read(text):
        page = Page(text)
        style = re.search('<style>(.*?)</style>', text, re.S)[1]
        broken = [w for w in page.wanted if page.ids.count(w) != 1] + [i for i in page.ids if page.ids.count(i) > 1]
        return dict(texts=[t for t in page.texts if t != '\\n'], headings=page.headings, landmarks=page.landmarks,
                    tags=sorted(page.tags), attributes=sorted(page.attributes), broken=broken, policy=page.policy,
                    hash='sha256-' + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode())
    print(json.dumps([read(t) for t in json.load(open(sys.argv[1]))]))
    """

  private static func read(_ dossiers: [Dossier]) throws -> [Read] {
    try Python.json(script, reading: JSONEncoder().encode(dossiers.map { DossierPage($0).text }))
  }

  @Test func `a hostile text is shown as it is wherever it stands, and brings nothing to life`() throws {
    let calm = try Self.read([.fixture(everywhere: "x")])[0]
    let places = calm.texts.filter { $0 == "x" }.count
    #expect(places == 30)
    for (text, page) in zip(HostileText.lines, try Self.read(HostileText.lines.map { .fixture(everywhere: $0) })) {
      #expect(page.texts.filter { $0 == text }.count >= places, "\(text.prefix(60))")
      #expect(page.tags == calm.tags && page.attributes == calm.attributes, "\(text.prefix(60))")
      #expect(page.headings == calm.headings && page.landmarks == calm.landmarks && page.broken == [])
    }
  }

  @Test func `headings and landmarks stand in order, and every reference leads somewhere`() throws {
    for page in try Self.read([.fixture(everywhere: "x"), .empty]) {
      #expect(page.headings.first == 1 && page.headings.filter { $0 == 1 }.count == 1)
      for (above, below) in zip(page.headings, page.headings.dropFirst()) { #expect(below <= above + 1) }
      #expect(page.landmarks == ["header", "nav", "main"])
      #expect(page.broken == [])
    }
  }

  @Test func `the page allows its own style sheet only, by its hash`() throws {
    let page = try Self.read([.empty])[0]
    #expect(page.policy == "default-src 'none'; style-src '\(page.hash)'; base-uri 'none'; form-action 'none'")
  }
}
