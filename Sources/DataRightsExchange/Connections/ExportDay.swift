import DataRights

/// The day on which an export was made, and whence it is known.
struct ExportDay {
  let day: CivilDate?
  let source: ConnectionList.DateSource?

  /// The day of the file of an export: what its contents say, else the archive, else its name, else the user.
  ///
  /// Of the archive it is the entry's own time, and the newest of all only where the entry has none; of a time and a
  /// name it is the earlier. An archive that was packed anew has times too late, and a list that is taken for newer than
  /// it is would verify what it cannot.
  init(contents: CivilDate? = nil, of found: FoundFile?, given: CivilDate?) {
    if let contents {
      (day, source) = (contents, .contents)
      return
    }
    let packed = found?.modified ?? found?.newest
    let names = (found.map { [$0.file.split(separator: "/").last.map(String.init) ?? ""] + $0.path }) ?? []
    let named = names.lazy.compactMap(ExportDate.day(inName:)).first
    switch (packed, named) {
    case (let packed?, let named?): (day, source) = packed < named ? (packed, .archive) : (named, .name)
    case (let packed?, nil): (day, source) = (packed, .archive)
    case (nil, let named?): (day, source) = (named, .name)
    case (nil, nil): (day, source) = (given, given == nil ? nil : .given)
    }
  }
}
