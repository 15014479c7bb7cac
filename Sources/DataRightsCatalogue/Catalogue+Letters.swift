public import DataRights

extension Catalogue {
  /// The folders in which a law's letters can lie, the law's own first.
  static func letterFolders(_ law: Law, _ language: String) -> [String] {
    [
      "Templates/letters/\(language)/\(law.id)", "Templates/letters/\(language)/\(law.family)",
      "Templates/letters/\(language)",
    ]
  }

  /// The letter with a name for a law in a language.
  public func letter(_ name: String, law: Law, language: String) throws(CatalogueError) -> LetterTemplate {
    for folder in Self.letterFolders(law, language) where Self.isID(name) && Self.isID(language) {
      let path = "\(folder)/\(name).mustache"
      if folders.location(of: path) != nil { return try letter(at: path) }
    }
    let languages = languageTags.filter { tag in
      Self.letterFolders(law, tag).contains { folders.location(of: "\($0)/\(name).mustache") != nil }
    }
    throw .noLetter(name, law: law.id, language: language, languages: languages)
  }

  /// The letter in a file.
  func letter(at path: String) throws(CatalogueError) -> LetterTemplate {
    if let cached: LetterTemplate = cache[path] { return cached }
    guard let (bytes, file) = try folders.read(path) else { throw .unreadable(path) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .data(
        DataError(file: file, line: 1, check: "template", message: "the file is not UTF-8", remedy: "save it as UTF-8"))
    }
    do throws(DataError) {
      let template = try LetterTemplate(text, file: file)
      cache[path] = template
      return template
    } catch {
      throw .data(error)
    }
  }

  /// The names of the letters that exist for a law in a language.
  public func letterNames(law: Law, language: String) -> [String] {
    Set(Self.letterFolders(law, language).flatMap { folders.names(in: $0, suffix: ".mustache") }).sorted()
  }

  /// The paths of all letters.
  var letterPaths: [String] {
    folders.subfolders(of: "Templates/letters").flatMap { language in
      let folder = "Templates/letters/\(language)"
      let families = folders.subfolders(of: folder).map { folder + "/" + $0 }
      return ([folder] + families).flatMap { folder in
        folders.names(in: folder, suffix: ".mustache").map { "\(folder)/\($0).mustache" }
      }
    }
  }
}
