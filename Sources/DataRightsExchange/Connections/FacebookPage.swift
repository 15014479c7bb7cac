import DataRights

/// Reads the list of apps in "Download your information" of Facebook, in its HTML form of every year and language.
struct FacebookPage {
  let wording: ConnectionWording
  let dates: ExportDate
  private(set) var listing = Listing()

  /// Classes of the boxes around an entry, in the pages of 2018 and in those since 2021.
  private static let boxes: Set<String> = ["uiBoxWhite", "_a6-g"]

  init(wording: ConnectionWording, dates: ExportDate) {
    self.wording = wording
    self.dates = dates
  }

  /// Reads a page; false where it has no entries that can be told apart.
  mutating func read(_ page: [UInt8]) -> Bool {
    let records = HTMLRecords(page, boxClasses: Self.boxes)
    for table in records.tables { add(table) }
    if listing.apps.isEmpty { for box in records.boxes { add(lines: box) } }
    guard !listing.apps.isEmpty else { return false }
    listing.connections = [.signIn]
    return true
  }

  /// A table of labels and values, with one entry or with one after another: the first label begins each.
  private mutating func add(_ rows: [[String]]) {
    let pairs = rows.filter { $0.count == 2 }
    guard let first = pairs.first?[0], listing.apps.count < Listing.mostApps else { return }
    var record: LabelledRecord?
    for pair in pairs {
      if pair[0] == first || record == nil {
        end(record)
        record = LabelledRecord(wording: wording, dates: dates)
      }
      record?.add(label: pair[0], pair[1])
    }
    end(record)
  }

  private mutating func end(_ record: LabelledRecord?) {
    guard let record else { return }
    guard let app = record.app(.signIn, &listing) else { return listing.nameless += 1 }
    listing.apps.append(app)
  }

  /// A box whose first line is the name and of whose others one may be a date.
  private mutating func add(lines: [String]) {
    guard let name = listing.name(lines.first), dates.day(name) == nil, listing.apps.count < Listing.mostApps else {
      return
    }
    let added = lines.dropFirst().lazy.compactMap(dates.day).first
    listing.apps.append(ConnectedApp(name: name, connection: .signIn, addedOn: added))
  }
}
