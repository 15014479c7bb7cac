import DataRightsTestSupport
import Foundation

/// What Python's parser finds in a page: its texts, element by element, and all that is not text.
struct ReadPage: Decodable, Equatable {
  struct Element: Decodable, Equatable {
    let tag: String
    let kind: String
    let text: String

    init(_ tag: String, kind: String = "", _ text: String) {
      self.tag = tag
      self.kind = kind
      self.text = text
    }
  }

  /// Title, address, paragraphs, subject and items, in reading order.
  let elements: [Element]
  /// Each element that is neither of those.
  let others: [String]
  /// Each attribute that is there.
  let attributes: [String]
  /// Text outside of these elements, comments, instructions.
  let stray: [String]

  /// Reads pages all at once, for Python takes long to start.
  static func all(_ pages: [String]) throws -> [ReadPage] {
    try Python.json(
      script + "\nprint(json.dumps([read_page(page) for page in json.load(open(sys.argv[1]))]))",
      reading: JSONEncoder().encode(pages))
  }

  /// Defines `read_page`.
  static let script = """
    import email, email.policy, html.parser, json, sys
    class Page(html.parser.HTMLParser):
        leaves = ('title', 'address', 'p', 'h1', 'li', 'style')
        def __init__(self):
            super().__init__(convert_charrefs=True)
            self.elements, self.others, self.attributes, self.stray, self.open = [], set(), set(), [], None
        def handle_starttag(self, tag, attributes):
            self.attributes |= {key for key, value in attributes}
            if tag == 'br':
                if self.open: self.open['text'] += '\\n'
                else: self.stray.append(tag)
            elif tag in self.leaves and self.open is None:
                self.open = dict(tag=tag, kind=dict(attributes).get('class', ''), text='')
            else: self.others.add(tag)
        def handle_endtag(self, tag):
            if self.open and tag == self.open['tag']:
                if tag != 'style': self.elements.append(self.open)
                self.open = None
        def handle_data(self, data):
            if self.open: self.open['text'] += data
            elif data.strip(): self.stray.append(data)
        def note(self, data): self.stray.append(data)
        handle_comment = handle_pi = unknown_decl = note
        def handle_decl(self, data):
            if data != 'doctype html': self.stray.append(data)
    def read_page(text):
        page = Page()
        page.feed(text)
        page.close()
        return dict(elements=page.elements, others=sorted(page.others), attributes=sorted(page.attributes),
                    stray=page.stray + ([page.open['text']] if page.open else []))
    """
}
