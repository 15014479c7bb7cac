public import DataRights

/// The data files as values: laws, places, authorities, languages, letters and addressees.
///
/// A file is read when it is asked for and once only, so that one date costs one law and its places.
public final class Catalogue: Sendable {
  let folders: DataFolders
  let cache = RecordCache()

  /// Opens the catalogue in the given folders, of which an earlier one wins over a later one.
  public init(folders: [String]) {
    self.folders = DataFolders(folders: folders)
  }

  /// Opens the installed catalogue under an overlay.
  public convenience init(overlay: [String] = []) throws(CatalogueLocator.NotFound) {
    self.init(folders: overlay + [try CatalogueLocator.installed()])
  }

  /// The bytes of a record with its path, or throws with the nearest known id.
  private func bytes(
    of kind: CatalogueError.Kind, _ id: String, in folder: String
  ) throws(CatalogueError) -> (bytes: [UInt8], file: String) {
    let isGuide = id.hasSuffix(Self.guideSuffix)
    let stem = isGuide ? String(id.dropLast(Self.guideSuffix.count)) : id
    if Self.isID(stem), let found = try folders.read("\(folder)/\(id).json") { return found }
    let known = folders.names(in: folder, suffix: ".json").filter { $0.hasSuffix(Self.guideSuffix) == isGuide }
    throw .unknown(kind, id, nearest: Nearest.name(to: id, among: known), known: known)
  }

  /// The outline of a law by its id, read from a part of its record.
  public func outline(_ id: String) throws(CatalogueError) -> LawOutline {
    let (bytes, file) = try bytes(of: .law, id, in: "Jurisdictions/laws")
    do throws(DataError) {
      return try LawOutline(bytes, file: file)
    } catch {
      throw .data(error)
    }
  }

  /// The id that a record states, and the line on which it does.
  struct Stated {
    var id: String?
    var line = 1

    init() {}

    init(_ json: JSON) {
      let stated = json["id"] ?? json["tag"]
      id = stated?.string
      line = stated?.line ?? 1
    }
  }

  /// Reads a JSON record of a folder, or throws with the nearest known id.
  func record<Record: Sendable>(
    _ kind: CatalogueError.Kind, _ id: String, in folder: String,
    make: (JSON, String) throws(DataError) -> Record
  ) throws(CatalogueError) -> Record {
    try record(kind, id, in: folder) { bytes, file throws(DataError) in
      let json = try JSON.parse(bytes, file: file)
      return (try make(json, file), Stated(json))
    }
  }

  /// Reads a record of a folder from its bytes, or throws with the nearest known id.
  func record<Record: Sendable>(
    _ kind: CatalogueError.Kind, _ id: String, in folder: String,
    make: ([UInt8], String) throws(DataError) -> (Record, Stated)
  ) throws(CatalogueError) -> Record {
    let path = "\(folder)/\(id).json"
    if let cached: Record = cache[path] { return cached }
    let (bytes, file) = try bytes(of: kind, id, in: folder)
    do throws(DataError) {
      let (record, stated) = try make(bytes, file)
      if let other = stated.id, other != id {
        throw DataError(
          file: file, line: stated.line, check: "id",
          message: "the id \"\(other)\" is not the file's name", remedy: "rename the file or change the id")
      }
      cache[path] = record
      return record
    } catch {
      throw .data(error)
    }
  }

  /// Whether a text can be an id: nothing that leads out of the folder.
  static func isID(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}

extension Catalogue {
  /// The ids of all laws.
  public var lawIDs: [String] { folders.names(in: "Jurisdictions/laws", suffix: ".json") }

  /// A law by its id.
  public func law(_ id: String) throws(CatalogueError) -> Law {
    try record(.law, id, in: "Jurisdictions/laws") { json, file throws(DataError) in try Law(json, file: file) }
  }

  /// The outline of every law, in the order of their ids; read on all cores.
  public func outlines() throws(CatalogueError) -> [LawOutline] { try all(lawIDs, outline) }

  /// All laws, in the order of their ids; read on all cores.
  public func laws() throws(CatalogueError) -> [Law] { try all(lawIDs, law) }

  /// Some records in the order of their ids, or the first error; read on all cores.
  private func all<Record: Sendable>(
    _ ids: [String], _ read: @Sendable (String) throws(CatalogueError) -> Record
  ) throws(CatalogueError) -> [Record] {
    let results = ids.mapOnAllCores { id -> Result<Record, CatalogueError> in
      do throws(CatalogueError) {
        return .success(try read(id))
      } catch {
        return .failure(error)
      }
    }
    var records: [Record] = []
    for result in results { records.append(try result.get()) }
    return records
  }

  /// The ids of all authorities.
  public var authorityIDs: [String] { folders.names(in: "Jurisdictions/authorities", suffix: ".json") }

  /// An authority by its id.
  public func authority(_ id: String) throws(CatalogueError) -> Authority {
    try record(.authority, id, in: "Jurisdictions/authorities") { json, file throws(DataError) in
      try Authority(json, file: file)
    }
  }

  /// The ids of all addressees.
  public var addresseeIDs: [String] { folders.names(in: "Templates/addressees", suffix: ".json") }

  /// An addressee by its id.
  public func addressee(_ id: String) throws(CatalogueError) -> Addressee {
    try record(.addressee, id, in: "Templates/addressees") { json, file throws(DataError) in
      try Addressee(json, file: file)
    }
  }

  /// The tags of all languages of letters.
  public var languageTags: [String] { folders.names(in: "Templates/languages", suffix: ".json") }

  /// A language of letters by its tag.
  public func language(_ tag: String) throws(CatalogueError) -> Language {
    try record(.language, tag, in: "Templates/languages") { json, file throws(DataError) in
      try Language(json, file: file)
    }
  }
}

extension Catalogue {
  /// The tags of the languages that the interface speaks.
  public var interfaceTags: [String] { folders.names(in: "Templates/interface", suffix: ".json") }

  /// The words of the interface in a language.
  public func words(_ tag: String) throws(CatalogueError) -> Words {
    let language = try self.language(tag)
    return try record(.interface, tag, in: "Templates/interface") { bytes, file throws(DataError) in
      let words = try Words(finding: bytes, file: file, language: language)
      return (words, words.tag == tag ? Stated() : Stated(try JSON.parse(bytes, file: file)))
    }
  }
}

extension Catalogue {
  /// The tags of the languages that have phrases for the local page alone.
  public var pageTags: [String] { folders.names(in: "Templates/page", suffix: ".json") }

  /// The words of the interface in a language, with those for the local page.
  ///
  /// A phrase of the page goes before one of the interface with its key, which may speak of the command.
  public func pageWords(_ tag: String) throws(CatalogueError) -> Words {
    try pagePhrases(tag).adding(try words(tag))
  }

  /// The phrases for the local page alone.
  func pagePhrases(_ tag: String) throws(CatalogueError) -> Words {
    let language = try self.language(tag)
    return try record(.interface, tag, in: "Templates/page") { bytes, file throws(DataError) in
      let words = try Words(finding: bytes, file: file, language: language)
      return (words, words.tag == tag ? Stated() : Stated(try JSON.parse(bytes, file: file)))
    }
  }
}

extension Catalogue {
  /// The tags of the languages in which replies are read.
  public var replyTags: [String] { folders.names(in: "Templates/replies", suffix: ".json") }

  /// The words by which replies in a language are read.
  public func replyCues(_ tag: String) throws(CatalogueError) -> ReplyCues {
    try record(.language, tag, in: "Templates/replies") { json, file throws(DataError) in
      try ReplyCues(json, file: file)
    }
  }

  /// The words of every language in which replies are read; read on all cores.
  public func replyCues() throws(CatalogueError) -> [ReplyCues] { try all(replyTags, replyCues) }
}

extension Catalogue {
  /// Whether a text can be the id of a record: letters, digits, `-` and `_`.
  public static func isValidID(_ text: String) -> Bool { isID(text) }
}
