/// The objects of a file that Cairo wrote: a plain table of places, dictionaries in ASCII.
struct DrawnFile {
  let bytes: [UInt8]
  /// Where the table begins.
  let table: Int
  /// The place of each object by its number; 0 where there is none.
  let places: [Int]
  let trailer: PDFDictionary

  init(_ bytes: [UInt8]) throws(Refusal) {
    self.bytes = bytes
    guard let start = Self.last("startxref", in: bytes) else { throw Self.damaged }
    var scanner = PDFScanner(bytes, at: start)
    guard scanner.token() == "startxref", let table = scanner.token().flatMap({ Int($0) }), table < bytes.count else {
      throw Self.damaged
    }
    self.table = table
    scanner = PDFScanner(bytes, at: table)
    guard scanner.token() == "xref", scanner.token() == "0", let count = scanner.token().flatMap({ Int($0) }) else {
      throw Self.damaged
    }
    var places: [Int] = []
    for _ in 0..<count {
      guard let place = scanner.token().flatMap({ Int($0) }), scanner.token() != nil, let use = scanner.token() else {
        throw Self.damaged
      }
      places.append(use == "n" ? place : 0)
    }
    guard scanner.token() == "trailer", let trailer = scanner.dictionary() else { throw Self.damaged }
    self.places = places
    self.trailer = trailer
  }

  /// The dictionary of an object; nil where the object is none.
  func dictionary(of object: Int) -> PDFDictionary? {
    guard places.indices.contains(object), places[object] > 0 else { return nil }
    var scanner = PDFScanner(bytes, at: places[object])
    guard scanner.token() == "\(object)", scanner.token() == "0", scanner.token() == "obj" else { return nil }
    return scanner.dictionary()
  }

  /// The object that an entry of a dictionary names, and its dictionary.
  func follow(_ key: String, of dictionary: PDFDictionary?) throws(Refusal) -> (number: Int, dictionary: PDFDictionary)
  {
    guard let number = dictionary?[key]?.references.first, let found = self.dictionary(of: number) else {
      throw Self.damaged
    }
    return (number, found)
  }

  /// The numbers of the pages, in order.
  func pages() throws(Refusal) -> [Int] {
    let tree = try follow("Pages", of: try follow("Root", of: trailer).dictionary)
    return tree.dictionary["Kids"]?.references ?? []
  }

  static let damaged = Refusal(
    "this version of Cairo writes files in a form that is not known", remedy: "report this as a bug")

  private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    return stride(from: bytes.count - word.count, through: 0, by: -1).first {
      bytes[$0] == word[0] && bytes[$0..<$0 + word.count].elementsEqual(word)
    }
  }
}
