import DataRights

/// Reads Google's page of connections, saved as HTML or copied as text: the list, or what it says of one app.
struct GooglePage {
  let wording: ConnectionWording
  let dates: GoogleDates
  private(set) var listing = Listing()

  init(wording: ConnectionWording, dates: GoogleDates) {
    self.wording = wording
    self.dates = dates
  }

  private struct Link {
    let address: String
    var texts: [String] = []
  }

  /// Reads a saved page; false where it is none of these.
  mutating func read(html: [UInt8]) -> Bool {
    let links = Self.links(html)
    let lines = Self.lines(HTMLText.text(String(decoding: html, as: UTF8.self)))
    let apps = links.filter { $0.address.contains("/connections/overview/") }
    if !apps.isEmpty {
      var ids: Set<String> = []
      for link in apps where listing.apps.count < Listing.mostApps {
        let id = Self.id(link.address)
        guard let name = listing.name(link.texts.first) else { continue }
        guard id.map({ ids.insert($0).inserted }) ?? true else { continue }
        listing.add(name, id: id, kinds: Set(link.texts.dropFirst().compactMap(wording.kind)), on: nil)
      }
      guard !listing.apps.isEmpty else { return false }
      count(shown: Set(listing.apps.map { $0.id ?? $0.name }).count, lines.lazy.compactMap(wording.total).first)
      return true
    }
    let details = links.filter { $0.address.contains("/connections/details/") }
    return readDetails(lines, Set(details.flatMap { GoogleTable.kinds(inAddress: $0.address) }))
  }

  /// Reads the text of a page; false where it is none of these.
  mutating func read(text: String) -> Bool {
    let lines = Self.lines(text)
    guard let start = lines.firstIndex(where: { wording.total($0) != nil }), let total = wording.total(lines[start])
    else { return readDetails(lines, []) }
    var names: [(name: String, kinds: Set<Connection>)] = []
    for line in lines[(start + 1)...].prefix(Listing.mostApps) where !wording.isIgnored(line) {
      if let kind = wording.kind(line), !names.isEmpty {
        names[names.count - 1].kinds.insert(kind)
      } else if let name = listing.name(line) {
        names.append((name, []))
      }
    }
    for (name, kinds) in names { listing.add(name, id: nil, kinds: kinds, on: nil) }
    count(shown: names.count, total)
    return true
  }

  /// Absence says something where as many connections are shown as the page counts.
  private mutating func count(shown: Int, _ total: Int?) {
    guard let total else { return listing.remarks.append(.totalUnknown) }
    if shown == total {
      listing.connections = Listing.googleKinds
    } else {
      listing.remarks.append(.incomplete(shown: shown, total: total))
    }
  }

  /// What a page says of one app: the kinds of connection by its wording, and the day.
  private mutating func readDetails(_ lines: [String], _ linked: Set<Connection>) -> Bool {
    var kinds = linked
    var (name, address): (String?, String?)
    var days: [String] = []
    for (index, line) in lines.enumerated() {
      if let kind = wording.kind(line) { kinds.insert(kind) }
      name = name ?? wording.name(in: line)
      guard let (label, value) = labelled(line, lines[(index + 1)...].first) else { continue }
      switch label {
      case .address: address = address ?? value
      case .added: days.append(value)
      default: continue
      }
    }
    guard !kinds.isEmpty, let app = listing.name(name ?? address) else { return false }
    // Several days belong to several connections, and which to which the page does not say.
    let day = days.count == 1 ? dates.day(days[0]) : nil
    if day == nil { listing.unreadDates += days.count }
    listing.add(app, id: nil, kinds: kinds, on: day)
    listing.remarks.append(.singleEntry)
    return true
  }

  /// A label with its value, which stands behind it or on the next line.
  private func labelled(_ line: String, _ next: String?) -> (ConnectionWording.Label, String)? {
    guard let colon = line.firstIndex(of: ":"), let label = wording.label(String(line[..<colon])) else { return nil }
    let rest = line[line.index(after: colon)...].trimmed
    return rest.isEmpty ? next.map { (label, $0) } : (label, rest)
  }

  /// The lines with something in them, each without marks of lists and with plain spaces only.
  private static func lines(_ text: String) -> [String] {
    ExportText.bounded(text).split(whereSeparator: \.isNewline).compactMap { line in
      var words = line.split(whereSeparator: \.isWhitespace)
      if words.first == "-" || words.first == "•" { words.removeFirst() }
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }

  private static func links(_ html: [UInt8]) -> [Link] {
    var links: [Link] = []
    var isOpen = false
    var scanner = HTMLScanner(html)
    while links.count < 2 * Listing.mostApps, let token = scanner.next() {
      switch token {
      case .open("a", let attributes):
        guard let address = HTMLScanner.value(of: "href", in: attributes) else { continue }
        links.append(Link(address: address))
        isOpen = true
      case .close("a"): isOpen = false
      case .text(let text) where isOpen:
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if links[links.count - 1].texts.count < 20 { links[links.count - 1].texts.append(words) }
      default: continue
      }
    }
    return links
  }

  /// The id in `…/connections/overview/ID?…`.
  private static func id(_ address: String) -> String? {
    let parts = address.split(separator: "/").map(String.init)
    guard let place = parts.lastIndex(of: "overview"), place + 1 < parts.count else { return nil }
    let id = parts[place + 1].prefix { $0 != "?" && $0 != "#" }
    return id.isEmpty ? nil : String(id)
  }
}
