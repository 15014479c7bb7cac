public import DataRights

/// Reads providers' lists of connected apps from what a user has: a file, a folder, a ZIP archive or a copied page.
///
/// Files may be broken or made to do harm: nothing is written, memory and time are bounded, and what cannot be read is an
/// ``ImportError``. A list holds every app of the file; callers keep only what concerns the service
/// (`ConnectionList.keeping(only:)`).
public struct ConnectionImport: Sendable {
  /// The size from which on a list is not read.
  ///
  /// The largest ones seen have some hundred kilobytes; JSON of this size takes some hundred megabytes of memory at worst.
  public static let mostBytes = 8 << 20

  private let wordings: [ListProvider: ConnectionWording]
  private let months: MonthNames
  private let exportedOn: CivilDate?
  private let isWhole: Bool

  /// Prepares an import.
  ///
  /// - Parameters:
  ///   - wordings: how the providers word their lists.
  ///   - months: the names of the months.
  ///   - exportedOn: the day of which the user says that the list is of it; used where the file does not say itself.
  ///   - isWhole: whether the user says that a list of Google is whole that does not say so itself.
  public init(
    wordings: [ConnectionWording], months: MonthNames, exportedOn: CivilDate? = nil, isWhole: Bool = false
  ) {
    var known: [ListProvider: ConnectionWording] = [:]
    for wording in wordings { if let provider = ListProvider(rawValue: wording.id) { known[provider] = wording } }
    self.wordings = known
    self.months = months
    self.exportedOn = exportedOn
    self.isWhole = isWhole
  }

  /// The lists in a file, a folder or an archive, at least one.
  ///
  /// - Parameter provider: whose lists are looked for; nil for any. Pages of Google are found in a folder or an archive
  ///   only where they are asked for, since they bear no names of their own.
  public func lists(at path: String, of provider: ListProvider? = nil) throws(ImportError) -> [ConnectionList] {
    let source = try FileSource(path) { Self.provider(ofName: $0, provider) != nil || XArchive.isManifest($0) }
    let (manifests, files) = source.found.parted { XArchive.isManifest($0.name) && $0.entry != nil }
    guard !files.isEmpty else { throw .nothingFound(file: path, wanted: Self.wanted(provider)) }
    var lists: [ConnectionList] = []
    var problem: ImportError?
    let json = Set(files.filter { $0.name.hasSuffix(".json") }.map { $0.path.dropLast().joined(separator: "/") })
    var parts: [String: [FoundFile]] = [:]
    for file in files {
      let folder = file.path.dropLast().joined(separator: "/")
      let named = Self.provider(ofName: file.name, provider)
      // The same list twice: the form for machines says more.
      if named == .facebook, !file.name.hasSuffix(".json"), json.contains(folder) { continue }
      if named == .x {
        parts[folder, default: []].append(file)
      } else {
        read(file, named ?? provider, &lists, &problem)
      }
    }
    for folder in parts.keys.sorted() {
      let manifest = manifests.first { $0.path.dropLast().joined(separator: "/") == folder }
      do throws(ImportError) {
        lists.append(try archive(parts[folder] ?? [], manifest))
      } catch {
        problem = problem ?? error
      }
    }
    guard lists.isEmpty else { return lists }
    throw problem ?? .unknownFormat(file: path, entry: files[0].entry)
  }

  /// The list on a page that was copied as text or is saved as HTML.
  ///
  /// - Parameter name: what errors call it.
  public func list(page: String, named name: String) throws(ImportError) -> ConnectionList {
    let file = FoundFile(file: name, path: [name], modified: nil, newest: nil, place: .disk(name))
    guard page.utf8.count <= Self.mostBytes else {
      throw .tooLarge(file: name, entry: nil, bytes: page.utf8.count, limit: Self.mostBytes)
    }
    let day = ExportDay(of: nil, given: exportedOn)
    guard let (provider, listing) = try reader(day).listing(Array(page.utf8), of: nil, file) else {
      throw .unknownFormat(file: name, entry: nil)
    }
    return complete(listing, provider).list(provider: provider, day: day)
  }

  /// Apple's list of stand-in addresses, in a file, a folder or an archive.
  ///
  /// - Parameter withAddresses: whether the addresses themselves are wanted.
  public func relayAddresses(
    at path: String, withAddresses: Bool = false
  ) throws(ImportError) -> [RelayAddress] {
    let source = try FileSource(path, where: AppleTable.isRelayList)
    guard let file = source.found.first else {
      throw .nothingFound(file: path, wanted: ["Hide My Email Information.csv"])
    }
    let records = try LooseTable.records(csv: ExportText.decode(file.read(limit: Self.mostBytes)), of: file)
    guard let wording = wordings[.apple],
      let table = LooseTable(records, isHeader: { $0.count { wording.label($0) != nil } >= 2 })
    else { throw .unknownFormat(file: path, entry: file.entry) }
    let roles = AppleTable.roles(table.columns, wording)
    guard let address = roles.firstIndex(of: .address) else { throw .unknownFormat(file: path, entry: file.entry) }
    let name = roles.firstIndex(of: .name)
    return table.rows.prefix(Listing.mostApps).compactMap { row in
      guard row.indices.contains(address), AppleTable.stated(row[address]) != nil else { return nil }
      let app = name.flatMap { row.indices.contains($0) ? AppleTable.stated(row[$0]) : nil } ?? ""
      return RelayAddress(
        name: ExportText.repaired(app) ?? app, address: withAddresses ? AppleTable.stated(row[address]) : nil)
    }
  }
}

extension ConnectionImport {
  private func reader(_ day: ExportDay) -> ListReader {
    ListReader(wordings: wordings, months: months, savedOn: day.day)
  }

  private func read(
    _ file: FoundFile, _ provider: ListProvider?, _ lists: inout [ConnectionList], _ problem: inout ImportError?
  ) {
    let day = ExportDay(of: file, given: exportedOn)
    do throws(ImportError) {
      guard let (provider, listing) = try reader(day).listing(file, of: provider) else {
        throw .unknownFormat(file: file.file, entry: file.entry)
      }
      lists.append(complete(listing, provider).list(provider: provider, day: day))
    } catch {
      problem = problem ?? error
    }
  }

  /// A list of Google with what the user says of it: that it is whole, where it does not say itself.
  private func complete(_ listing: Listing, _ provider: ListProvider) -> Listing {
    guard provider == .google, listing.connections.isEmpty else { return listing }
    var listing = listing
    let saysOtherwise = listing.remarks.contains { remark in
      switch remark {
      case .incomplete, .singleEntry: true
      default: false
      }
    }
    guard !saysOtherwise else { return listing }
    if isWhole {
      listing.connections = Listing.googleKinds
      listing.remarks.removeAll { $0 == .totalUnknown }
    } else if !listing.remarks.contains(.totalUnknown) {
      listing.remarks.append(.totalUnknown)
    }
    return listing
  }

  /// An archive of X: every part must be readable, or a missing app would prove nothing.
  private func archive(_ files: [FoundFile], _ manifest: FoundFile?) throws(ImportError) -> ConnectionList {
    var reader = XArchive()
    for file in files {
      let bytes = try file.read(limit: Self.mostBytes)
      guard reader.read(try ListReader.json(XArchive.json(bytes), file)) else {
        throw .unknownFormat(file: file.file, entry: file.entry)
      }
    }
    if let manifest {
      let bytes = try manifest.read(limit: Self.mostBytes)
      reader.read(manifest: try ListReader.json(XArchive.json(bytes), manifest))
    }
    let day = ExportDay(contents: reader.listing.writtenOn, of: files.first, given: exportedOn)
    return reader.listing.list(provider: .x, day: day)
  }

  /// Whose list a file is by its name, of the provider asked for; nil where the name tells nothing.
  private static func provider(ofName name: String, _ asked: ListProvider?) -> ListProvider? {
    let found: ListProvider? =
      if XArchive.isList(name) {
        .x
      } else if AppleTable.isList(name) {
        .apple
      } else if isFacebook(name) {
        .facebook
      } else if asked == .google, name.contains("connections"), googleEndings.contains(where: name.hasSuffix) {
        .google
      } else {
        nil
      }
    return asked == nil || found == asked ? found : nil
  }

  private static let googleEndings = [".html", ".htm", ".txt", ".csv", ".tsv", ".jsonl"]

  /// `connected_apps_and_websites.json`, also `…_1.json`, `… (1).json` and `….html`.
  private static func isFacebook(_ name: String) -> Bool {
    guard let ending = [".json", ".html", ".htm"].first(where: name.hasSuffix) else { return false }
    var stem = name.dropLast(ending.count)
    while let last = stem.last, last.isNumber || ["_", "(", ")", " ", "-"].contains(last) { stem.removeLast() }
    return FacebookExport.names.contains(String(stem))
  }

  private static func wanted(_ provider: ListProvider?) -> [String] {
    let names: [ListProvider: [String]] = [
      .facebook: ["connected_apps_and_websites.json", "apps_and_websites.json"],
      .x: ["connected-application.js"], .apple: ["Apps Using Sign In with Apple.csv"],
      .google: ["connections.html"],
    ]
    guard let provider else { return [.facebook, .x, .apple].flatMap { names[$0] ?? [] } }
    return names[provider] ?? []
  }
}

extension Sequence {
  /// Those for which something holds, and the others.
  func parted(by holds: (Element) -> Bool) -> (those: [Element], others: [Element]) {
    var parts: (those: [Element], others: [Element]) = ([], [])
    for element in self {
      if holds(element) { parts.those.append(element) } else { parts.others.append(element) }
    }
    return parts
  }
}
