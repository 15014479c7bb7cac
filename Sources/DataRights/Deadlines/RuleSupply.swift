/// The rules of a law with the calendars of the parties, prepared when they are asked for.
struct RuleSupply {
  let law: Law
  private let geography: Geography
  private let isOverride: Bool
  private let controllers: CalendarChoice
  private let residents: CalendarChoice
  /// Those that were prepared before, by their place among the law's rules; empty where none was.
  private var ready: [PreparedRule?] = []

  init(law: Law, geography: Geography, parties: Parties) throws {
    self.law = law
    self.geography = geography
    isOverride = parties.holidays != nil
    controllers = try CalendarChoice(.controller, law: law, parties: parties, geography: geography)
    residents =
      isOverride ? controllers : try CalendarChoice(.resident, law: law, parties: parties, geography: geography)
  }

  /// A rule by its place among the law's; nil where the law lacks its method.
  func rule(at index: Int) throws -> PreparedRule? {
    if let rule = ready.isEmpty ? nil : ready[index] { return rule }
    let rule = law.deadlines[index]
    guard let method = law.methods[rule.method] else { return nil }
    return try PreparedRule(
      rule, method: method, choice: rule.holidaysOf == .controller ? controllers : residents, geography: geography,
      isOverride: isOverride)
  }

  /// Prepares a rule once and for all.
  mutating func prepare(at index: Int) throws -> PreparedRule? {
    if ready.isEmpty { ready = Array(repeating: nil, count: law.deadlines.count) }
    ready[index] = try rule(at: index)
    return ready[index]
  }
}
