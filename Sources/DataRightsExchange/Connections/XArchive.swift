import DataRights

/// Reads the connected apps in an archive of X, which are JavaScript files with one JSON list each.
///
/// X keeps one connection for signing in and for access to data, so that an entry counts as the former. It keeps no
/// record of what was removed.
struct XArchive {
  private(set) var listing = Listing()

  /// Whether a file of an archive has connected apps, in one file or in several.
  static func isList(_ name: String) -> Bool {
    (name.hasPrefix("connected-application") || name.hasPrefix("connected_application"))
      && (name.hasSuffix(".js") || name.hasSuffix(".json"))
  }

  /// Whether a file says when the archive was made.
  static func isManifest(_ name: String) -> Bool { name == "manifest.js" || name == "manifest.json" }

  /// The JSON of a file, without `window.YTD.connected_application.part0 =` before it.
  static func json(_ bytes: [UInt8]) -> [UInt8] {
    let bytes = ExportText.utf8(bytes)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].first(where: { !$0.isBlank && $0 != .lf && $0 != .cr }),
      first != UInt8(ascii: "["), first != UInt8(ascii: "{"),
      let sign = bytes.prefix(300).firstIndex(of: UInt8(ascii: "="))
    else { return bytes }
    var rest = bytes[(sign + 1)...]
    while let last = rest.last, last == UInt8(ascii: ";") || last.isBlank || last == .lf || last == .cr {
      rest.removeLast()
    }
    return Array(rest)
  }

  /// Whether bytes begin as such a file.
  static func isScript(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(300), as: UTF8.self).contains("connected_application")
  }

  /// Reads a file; false where it is none with such a list.
  mutating func read(_ json: JSON) -> Bool {
    guard let elements = json.array else { return false }
    listing.connections = [.signIn]
    for element in elements {
      guard listing.apps.count < Listing.mostApps else {
        listing.connections = []
        listing.remarks.append(.incomplete(shown: Listing.mostApps, total: elements.count))
        break
      }
      let fields = element["connectedApplication"] ?? element
      guard let name = listing.name(fields["name"]?.string) else {
        listing.nameless += 1
        continue
      }
      listing.apps.append(
        ConnectedApp(
          name: name, id: fields["id"]?.scalar, connection: .signIn, addedOn: day(fields["approvedAt"])))
      for member in fields.members ?? [] where !Self.known.contains(member.key) { listing.note(column: member.key) }
    }
    return true
  }

  private static let known: Set<String> = [
    "organization", "name", "description", "permissions", "approvedAt", "id",
  ]

  private mutating func day(_ value: JSON?) -> CivilDate? {
    guard let text = value?.string, !text.isEmpty else { return nil }
    let day = ExportDate(months: MonthNames([])).day(text)
    if day == nil { listing.unreadDates += 1 }
    return day
  }

  /// Takes from the manifest when the archive was made and whether it is whole.
  mutating func read(manifest: JSON) {
    guard let facts = manifest["archiveInfo"] else { return }
    if let text = facts["generationDate"]?.string { listing.writtenOn = ExportDate(months: MonthNames([])).day(text) }
    if facts["isPartialArchive"]?.bool == true {
      listing.connections = []
      listing.remarks.append(.partOfArchive)
    }
  }
}
