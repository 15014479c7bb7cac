import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsStore

/// Picks the laws that a person can invoke against a controller.
struct PickCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "pick", abstract: help("pick"), discussion: help("pick.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(help("resident"), valueName: "place")) var resident: String?
  @Option(help: .init(help("controller"), valueName: "addressee")) var controller: String?
  @Option(help: .init(help("pick.controller-place"), valueName: "place")) var controllerPlace: [String] = []
  @Option(help: .init(help("pick.formerly"), valueName: "place..date")) var formerly: [String] = []
  @Option(
    help: .init(help("right"), valueName: "right"), completion: .list(Right.allCases.map(\.rawValue)),
    transform: Arguments.right) var right: Right?
  @Option(help: .init(help("on"), valueName: "date"), transform: Arguments.date) var on: CivilDate?
  @Flag(help: .init(help("pick.all"))) var all = false

  func run() throws {
    let context = try Context(options)
    let resident = try context.place(resident) ?? context.residence()
    var question = JurisdictionPicker.Question(
      resident: resident, formerly: try formerly.map(context.formerResidence),
      controllerPlaces: try controllerPlace.map { try context.catalogue.placeID($0) }, right: right,
      on: on ?? context.today)
    if let controller {
      let home = try context.catalogue.chain(of: question.home)
      question.controllerPlaces += [try context.addressee(controller).controller(for: home)?.place].compactMap(\.self)
    }
    let pick = try context.pick(question)
    let view = PickView(context: context, canonical: try context.canonical())
    try context.print(view.document(pick), view.text(pick, all: all))
  }
}

extension Context {
  /// Where the user lives: from the profile, or asked for in a terminal.
  func residence() throws -> String {
    if let known = try readJournal().profile().residence { return known }
    guard World.isInteractive, !wantsJSON else { throw failure("no-residence", exit: 64) }
    return try Prompt(context: self).askForResidence()
  }

  /// A place where the user lived until a day, written `de..2026-03-31`.
  func formerResidence(_ text: String) throws -> JurisdictionPicker.Question.FormerResidence {
    guard let dots = text.firstRange(of: ".."), let until = CivilDate(iso: String(text[dots.upperBound...])) else {
      throw failure("bad-formerly", exit: 64)
    }
    return .init(place: try catalogue.placeID(String(text[..<dots.lowerBound])), until: until)
  }

  /// Answers which laws apply.
  func pick(_ question: JurisdictionPicker.Question) throws -> Pick {
    try JurisdictionPicker(laws: try catalogue.laws(), geography: catalogue.geography).pick(question)
  }

  /// The authority for complaints under a law: the law's own, else the first that one of the places has.
  func authority(under law: Law, in places: [String]) throws -> Authority? {
    if let own = law.authority { return try catalogue.authority(own) }
    return try places.lazy.compactMap { try catalogue.authority(of: $0) }.first
  }

  /// The authority for a law that was picked: the law's own, else that of the person's place, else of the company's.
  func authority(for picked: Pick.PickedLaw, _ question: JurisdictionPicker.Question) throws -> Authority? {
    try authority(under: picked.law, in: picked.isOfResidence ? [question.home] : question.controllerPlaces)
  }
}
