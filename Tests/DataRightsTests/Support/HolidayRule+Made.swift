@testable import DataRights
import DataRightsTestSupport

extension HolidayRule {
  /// A rule of a made-up calendar, from the keys that matter.
  static func made(_ json: JSON) throws -> HolidayRule {
    var reader = try ObjectReader(json.with("name", ["en": "Test Day"]).with("sources", ["act"]), file: "test.json")
    let rule = try HolidayRule(&reader)
    try reader.finish()
    return rule
  }

  /// The days that a rule makes holidays in a year, as ISO dates.
  static func days(_ json: JSON, in year: Int) throws -> [String] { try made(json).days(in: year).map(\.iso) }
}

extension WorkingCalendar {
  /// A made-up calendar from Monday to Friday.
  static func made(
    id: String = "xx:public", week: Weekdays = .mondayToFriday, years: ClosedRange<Int> = 2020...2035, _ rules: JSON...
  ) throws -> WorkingCalendar {
    WorkingCalendar(id: id, week: week, years: years, rules: try rules.map(HolidayRule.made))
  }
}
