/// The tree by which a file is read aloud: the letter's elements in order, each with its pieces of the pages.
struct StructureTree {
  private let letter: Pages
  /// The object of each page.
  private let objects: [Int]

  init(_ letter: Pages, objects: [Int]) {
    self.letter = letter
    self.objects = objects
  }

  /// A piece of marked content: its page, and its number on it.
  private struct Piece {
    let page: Int
    let number: Int
  }

  /// Writes the tree and gives the number of its root.
  func write(to update: inout Update) -> Int {
    let root = update.reserve()
    let document = update.reserve()
    var writer = Writer(tree: self, update: update)
    let children = writer.elements(under: document)
    writer.update.write(
      document, "<< /Type /StructElem /S /Document /P \(root) 0 R /K \(Self.references(children)) >>")
    let parents = letter.pages.indices.map { page in
      "\(page) " + Self.references(letter.pages[page].fragments.indices.map { writer.owner(page, $0) })
    }
    writer.update.write(
      root,
      """
      << /Type /StructTreeRoot /K \(document) 0 R /ParentTree << /Nums [ \(parents.joined(separator: "\n")) ] >>
      /ParentTreeNextKey \(letter.pages.count) >>
      """)
    update = writer.update
    return root
  }

  private static func references(_ objects: [Int]) -> String {
    "[ " + objects.map { "\($0) 0 R" }.joined(separator: " ") + " ]"
  }
}

extension StructureTree {
  /// Writes the elements, and keeps which of them owns each piece.
  private struct Writer {
    let tree: StructureTree
    var update: Update
    private var owners: [[Int]]
    private var pieces: [Int: [(kind: Fragment.Kind, piece: Piece)]] = [:]

    init(tree: StructureTree, update: Update) {
      self.tree = tree
      self.update = update
      owners = tree.letter.pages.map { [Int](repeating: 0, count: $0.fragments.count) }
      for (page, content) in tree.letter.pages.enumerated() {
        for (number, fragment) in content.fragments.enumerated() {
          pieces[fragment.element, default: []].append((fragment.kind, Piece(page: page, number: number)))
        }
      }
    }

    /// The object that owns a piece.
    func owner(_ page: Int, _ number: Int) -> Int { owners[page][number] }

    /// Writes all elements and gives those at the top.
    mutating func elements(under document: Int) -> [Int] {
      var top: [Int] = []
      var open: (list: Int, object: Int, items: [Int])?
      for (index, element) in tree.letter.elements.enumerated() {
        if case .item(let list) = element {
          if open?.list != list {
            closeList(open, under: document)
            open = (list, update.reserve(), [])
            if let open { top.append(open.object) }
          }
          let item = item(index, under: open?.object ?? document)
          open?.items.append(item)
        } else {
          closeList(open, under: document)
          open = nil
          top.append(leaf(element == .heading ? "H1" : "P", index, .text, under: document))
        }
      }
      closeList(open, under: document)
      return top
    }

    private mutating func closeList(_ open: (list: Int, object: Int, items: [Int])?, under document: Int) {
      guard let open else { return }
      update.write(
        open.object,
        "<< /Type /StructElem /S /L /P \(document) 0 R /A << /O /List /ListNumbering /Disc >> /K "
          + StructureTree.references(open.items) + " >>")
    }

    private mutating func item(_ index: Int, under list: Int) -> Int {
      let item = update.reserve()
      let parts = [leaf("Lbl", index, .mark, under: item), leaf("LBody", index, .text, under: item)]
      update.write(item, "<< /Type /StructElem /S /LI /P \(list) 0 R /K \(StructureTree.references(parts)) >>")
      return item
    }

    /// Writes an element that owns pieces of the pages.
    private mutating func leaf(_ name: String, _ index: Int, _ kind: Fragment.Kind, under parent: Int) -> Int {
      let object = update.reserve()
      var kids: [String] = []
      for (_, piece) in (pieces[index] ?? []).filter({ $0.kind == kind }) {
        owners[piece.page][piece.number] = object
        kids.append("<< /Type /MCR /Pg \(tree.objects[piece.page]) 0 R /MCID \(piece.number) >>")
      }
      update.write(
        object, "<< /Type /StructElem /S /\(name) /P \(parent) 0 R /K [ \(kids.joined(separator: " ")) ] >>")
      return object
    }
  }
}
