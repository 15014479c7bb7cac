import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// The calculator of deadlines: what was asked, and the dates.
struct CalculatorModel: Sendable {
  let form: CalculatorForm
  let laws: [Choice]
  let places: [Choice]
  /// What is wrong with what was asked, by the name of its field.
  let errors: [String: String]
  /// The dates; nil before something was asked, or where it was wrong.
  let answer: Answer?

  /// The dates of a request.
  struct Answer: Sendable {
    let law: Law
    let right: Right
    let report: DeadlineReport
  }
}

/// What is asked of the calculator, as typed.
struct CalculatorForm: Sendable {
  private let query: Form

  init(_ query: Form) { self.query = query }

  /// What was typed into a field.
  subscript(name: String) -> String { query[name] ?? "" }

  /// Whether a date was asked for, rather than only a law named.
  var isSent: Bool { query["right"] != nil }
}

extension CalculatorModel {
  /// Computes what was asked.
  init(_ desk: Desk, _ form: CalculatorForm) throws {
    self.form = form
    laws = try desk.catalogue.outlines().map { Choice($0.id, $0.name(in: desk.words.tag).short) }
      .sorted { $0.label.lowercased() < $1.label.lowercased() }
    let places = try desk.placeChoices()
    self.places = places
    guard form.isSent else {
      (errors, answer) = ([:], nil)
      return
    }
    var errors: [String: String] = [:]
    let law = desk.catalogue.lawIDs.contains(form["law"]) ? try desk.law(form["law"]) : nil
    if law == nil { errors["law"] = desk.words.text("page.laws.law-missing") }
    let right = Right(rawValue: form["right"])
    if right == nil { errors["right"] = desk.words.text("page.laws.right-missing") }
    func day(_ name: String) -> CivilDate? {
      let day = CivilDate(iso: form[name])
      if day == nil, !form[name].isEmpty { errors[name] = desk.words.text("page.laws.wrong-day") }
      return day
    }
    let (sent, received) = (day("sent"), day("received"))
    if form["sent"].isEmpty, form["received"].isEmpty { errors["sent"] = desk.words.text("page.laws.day-missing") }
    if let sent, let received, received < sent { errors["received"] = desk.words.text("page.laws.days-order") }
    func place(_ name: String) -> String? { places.contains { $0.value == form[name] } ? form[name] : nil }
    self.errors = errors
    guard errors.isEmpty, let law, let right else {
      answer = nil
      return
    }
    let via = Event.Channel(rawValue: form["via"])
    let events = [sent.map { Event(.sent, on: $0, via: via) }, received.map { Event(.received, on: $0, via: via) }]
    let report = try DeadlineCalculator(law: law, geography: desk.catalogue.geography).report(
      on: right, events: events.compactMap(\.self),
      parties: Parties(resident: place("resident"), controllerPlace: place("controller")))
    answer = Answer(law: law, right: right, report: report)
  }
}
