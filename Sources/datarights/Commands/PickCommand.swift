import DataRightsDesk
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
    let desk = try Desk(options)
    let resident = try desk.place(resident) ?? desk.residence()
    var question = JurisdictionPicker.Question(
      resident: resident, formerly: try formerly.map(desk.formerResidence),
      controllerPlaces: try controllerPlace.map { try desk.catalogue.placeID($0) }, right: right,
      on: on ?? desk.today)
    if let controller {
      let home = try desk.catalogue.chain(of: question.home)
      question.controllerPlaces += [try desk.addressee(controller).controller(for: home)?.place].compactMap(\.self)
    }
    let pick = try desk.pick(question)
    let view = PickView(desk: desk, canonical: try desk.canonical())
    try desk.print(view.document(pick), view.text(pick, all: all))
  }
}

extension Desk {
  /// Where the user lives: from the profile, or asked for in a terminal.
  func residence() throws -> String {
    if let known = try readJournal().profile().residence { return known }
    guard Terminal.isInteractive, !wantsJSON else { throw failure("no-residence", exit: 64) }
    return try Prompt(desk: self).askForResidence()
  }
}
