import DataRights

/// Reads the list of apps in "Download your information" of Facebook, in JSON of every year.
///
/// Facebook keeps one connection for signing in and for access to data, so that an entry counts as the former and
/// nothing is said of the latter.
struct FacebookExport {
  let wording: ConnectionWording
  private(set) var listing = Listing()

  /// The files that hold the list, without their endings.
  static let names = ["apps_and_websites", "connected_apps_and_websites", "installed_apps", "business_integrations"]

  init(wording: ConnectionWording) { self.wording = wording }

  /// Reads a document; false where it is none with such a list.
  mutating func read(_ json: JSON) -> Bool {
    switch json.value {
    case .array(let elements):
      guard elements.allSatisfy({ $0["name"]?.string != nil || $0["label_values"] != nil }), !elements.isEmpty else {
        return false
      }
      add(elements, .signIn, .present)
      return true
    case .object(let members):
      var isList = false
      for member in members {
        guard let elements = member.value.array, let (kind, state) = Self.meaning(of: member.key) else {
          listing.note(column: member.key)
          continue
        }
        isList = true
        add(elements, kind, state)
      }
      return isList
    default: return false
    }
  }

  /// What the key of a list says of its entries: `installed_apps`, `installed_apps_v2` and what may follow.
  private static func meaning(of key: String) -> (Connection, ConnectedApp.State)? {
    guard key.contains("apps") || key.contains("integrations"), !key.contains("posts") else { return nil }
    let kind: Connection = key.contains("business") ? .businessIntegration : .signIn
    if key.hasPrefix("installed") || key.hasPrefix("active") || key.hasPrefix("connected") || key.hasPrefix("business")
    {
      return (kind, .present)
    }
    if key.hasPrefix("inactive") || key.hasPrefix("expired") { return (kind, .expired) }
    return key.hasPrefix("removed") ? (kind, .removed) : nil
  }

  private mutating func add(_ elements: [JSON], _ kind: Connection, _ state: ConnectedApp.State) {
    if !listing.connections.contains(kind) { listing.connections.append(kind) }
    for element in elements.prefix(Listing.mostApps) {
      guard let members = element.members, let app = app(members, kind, state) else {
        listing.nameless += 1
        continue
      }
      listing.apps.append(app)
    }
    if elements.count > Listing.mostApps {
      // What was not read may hold any app.
      listing.connections.removeAll { $0 == kind }
      listing.remarks.append(.incomplete(shown: Listing.mostApps, total: elements.count))
    }
  }

  private mutating func app(
    _ members: [JSON.Member], _ kind: Connection, _ otherwise: ConnectedApp.State
  ) -> ConnectedApp? {
    var (name, id, category): (String?, String?, String?)
    var (added, removed): (CivilDate?, CivilDate?)
    for member in members {
      switch member.key {
      case "name", "title": name = name ?? listing.name(member.value.string)
      case "user_app_scoped_id", "app_id", "id", "fbid": id = id ?? member.value.scalar
      case "category", "status": category = listing.name(member.value.string)
      case "added_timestamp": added = day(member.value)
      case "removed_timestamp": removed = day(member.value)
      case "label_values": return labelled(member.value, kind)
      default: listing.note(column: member.key)
      }
    }
    guard let name else { return nil }
    var state = otherwise
    if let category {
      if let known = wording.state(category) {
        state = known
      } else {
        listing.unknownStates += 1
      }
    } else if removed != nil {
      state = .removed
    }
    return ConnectedApp(name: name, id: id, connection: kind, state: state, addedOn: added, removedOn: removed)
  }

  /// The form with labels for people, which are in the user's language.
  private mutating func labelled(_ values: JSON, _ kind: Connection) -> ConnectedApp? {
    var record = LabelledRecord(wording: wording, dates: ExportDate(months: MonthNames([])))
    for value in values.array ?? [] {
      let label = value["label"]?.string ?? ""
      if let seconds = value["timestamp_value"]?.scalar {
        record.add(label: listing.name(label) ?? "", day: ExportDate.day(seconds: seconds))
      } else if let text = listing.name(value["value"]?.scalar) {
        record.add(label: listing.name(label) ?? "", text)
      }
    }
    return record.app(kind, &listing)
  }

  /// A day in seconds; 0 stands for none.
  private mutating func day(_ value: JSON) -> CivilDate? {
    guard let text = value.scalar, text != "0" else { return nil }
    let day = ExportDate.day(seconds: text)
    if day == nil { listing.unreadDates += 1 }
    return day
  }
}

extension JSON {
  /// A text, or the digits of a number as written, since ids have more of them than a number can hold.
  var scalar: String? {
    switch value {
    case .string(let text), .number(let text): text.isEmpty ? nil : text
    default: nil
    }
  }
}
