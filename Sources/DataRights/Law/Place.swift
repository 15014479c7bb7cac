/// A country or a part of one, with its working calendars.
public struct Place: Sendable {
  /// A named working calendar of a place, before other calendars are joined in.
  public struct CalendarRecord: Sendable {
    /// Calendars whose days are taken over.
    public let includes: [CalendarReference]
    /// The years for which the days are known.
    public let years: ClosedRange<Int>
    /// The rules of its own holidays, besides those of the calendars taken over.
    public let days: [HolidayRule]
    /// Days on which a widely used list of holidays differs, and why.
    public let differences: [Difference]
  }

  /// Days on which the record differs from a widely used list, with the statute that decides.
  public struct Difference: Sendable {
    /// The days on which the two disagree.
    public let dates: [CivilDate]
    /// What the record takes the days for: working days or holidays.
    public let here: Kind
    /// Why the record does not follow the list, with the act that decides.
    public let because: String
    /// Keys of the place's sources that bear it out.
    public let sources: [String]
    /// What the record says of the days.
    public enum Kind: String, Sendable, CaseIterable { case working, holiday }
  }

  /// What a place has that has no general data-protection law.
  public struct NoLaw: Sendable {
    /// That there is none, and what narrower laws there are, in plain words.
    public let text: LocalizedText
    /// Keys of the place's sources that bear it out.
    public let sources: [String]
    /// How sure it is.
    public let certainty: Certainty
  }

  /// What letters are printed on.
  public struct Paper: Sendable {
    /// The size.
    public let size: LetterSheet.Paper
    /// Keys of the place's sources that bear it out.
    public let sources: [String]
  }

  /// Lower-case ISO 3166 code: `de-be`; a zone with a law of its own follows its place's code: `ae-du-difc`.
  public let id: String
  /// The place's name per language.
  public let name: LocalizedText
  /// The place it lies in, whose law it shares.
  public let parent: String?
  /// Languages in which one can write to authorities there; empty for the parent's.
  public let languages: [String]
  /// The supervisory authority; nil for the parent's, or where a part of the place decides.
  public let authority: String?
  /// Where the place has no general data-protection law of its own: what there is instead.
  public let noLaw: NoLaw?
  /// The working week; nil for the parent's.
  public let week: Weekdays?
  /// Its working calendars by name, `public` being the usual one; empty for the parent's.
  public let calendars: [String: CalendarRecord]
  /// Calendar days that an ordinary letter usually takes: a note of ours, not law; nil for the parent's.
  public let customaryPostDays: Int?
  /// The paper that letters are printed on there; nil for the parent's, and for A4 where no place names one.
  public let paper: Paper?
  /// Where the facts come from, by the key that the calendars name.
  public let sources: [String: Source]
  /// The day on which the facts were last checked.
  public let checked: CivilDate
  /// How well the record as a whole is confirmed.
  public let certainty: Certainty

  /// Reads a place record strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    id = try reader.string("id")
    name = try LocalizedText(&reader, "name")
    parent = try reader.optionalString("parent")
    languages = try reader.strings("languages")
    authority = try reader.optionalString("authority")
    noLaw = try reader.optionalRecord("noLaw") { inner throws(DataError) in
      NoLaw(
        text: try LocalizedText(&inner, "text"), sources: try inner.requiredStrings("sources"),
        certainty: try inner.choice("certainty"))
    }
    let week: [Weekday] = try reader.choices("week")
    self.week = week.isEmpty ? nil : Weekdays(week)
    let calendars = try reader.map("calendars") { inner throws(DataError) in try CalendarRecord(&inner) }
    self.calendars = Dictionary(calendars.map { ($0.id, $0.record) }) { first, _ in first }
    customaryPostDays = try reader.optionalInteger("customaryPostDays")
    paper = try reader.optionalRecord("paper") { inner throws(DataError) in
      Paper(size: try inner.choice("size"), sources: try inner.requiredStrings("sources"))
    }
    sources = try Source.all(&reader)
    checked = try reader.date("checked")
    certainty = try reader.choice("certainty")
    try reader.finish()
    if parent == nil, self.week == nil || languages.isEmpty || customaryPostDays == nil {
      throw reader.error(
        "a country lacks its week, languages or customaryPostDays", remedy: "add them, or name a parent")
    }
    for key in paper?.sources ?? [] where sources[key] == nil {
      throw reader.error(
        "paper names the unknown source \"\(key)\"", remedy: "add it to sources", check: "reference")
    }
    for key in noLaw?.sources ?? [] where sources[key] == nil {
      throw reader.error(
        "noLaw names the unknown source \"\(key)\"", remedy: "add it to sources", check: "reference")
    }
    for (name, calendar) in self.calendars {
      for key in calendar.days.flatMap(\.sources) + calendar.differences.flatMap(\.sources) where sources[key] == nil {
        throw reader.error(
          "calendar \(name) names the unknown source \"\(key)\"", remedy: "add it to sources", check: "reference")
      }
    }
  }
}

extension Place.CalendarRecord {
  init(_ reader: inout ObjectReader) throws(DataError) {
    includes = try CalendarReference.list(&reader, "includes")
    let (from, until) = try reader.record("years") { inner throws(DataError) in
      (try inner.integer("from"), try inner.integer("until"))
    }
    guard (1900...2200).contains(from), (1900...2200).contains(until) else {
      throw reader.error(
        "\(reader.path(to: "years")) is no range of years", remedy: "write {\"from\": 2020, \"until\": 2035}")
    }
    guard from <= until else {
      throw reader.error(
        "\(reader.path(to: "years")) ends before it begins", remedy: "put the earlier year into \"from\"",
        check: "order")
    }
    years = from...until
    days = try reader.records("days") { inner throws(DataError) in try HolidayRule(&inner) }
    differences = try reader.records("differences") { inner throws(DataError) in
      Place.Difference(
        dates: try inner.dates("dates"), here: try inner.choice("here"), because: try inner.string("because"),
        sources: try inner.strings("sources"))
    }
  }
}
