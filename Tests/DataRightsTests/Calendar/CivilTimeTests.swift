import DataRights
import DataRightsTestSupport
import Testing

struct CivilTimeTests {
  @Test(arguments: [
    ("2026-11-20T16:30+07:00", "2026-11-20T16:30+07:00"), ("2026-11-20T16:30-03:30", "2026-11-20T16:30-03:30"),
    ("2026-11-20T16:30Z", "2026-11-20T16:30+00:00"), ("2026-11-20T16:30", "2026-11-20T16:30"),
    ("2026-11-20T16:30:59+14:00", "2026-11-20T16:30+14:00"), ("2026-11-20T00:00", "2026-11-20T00:00"),
  ])
  func `a time is read with its offset`(text: String, iso: String) {
    #expect(CivilTime(iso: text)?.iso == iso)
  }

  @Test(arguments: [
    "2026-11-20", "2026-11-20T", "2026-11-20 16:30", "2026-11-20T24:00", "2026-11-20T16:60", "2026-11-20T16:30:60",
    "2026-11-20T1630", "2026-11-20T16:30+7", "2026-11-20T16:30+07", "2026-11-20T16:30+15:00", "2026-11-20T16:30+",
    "2026-02-30T16:30", "2026-11-20T-1:30", "2026-11-20T+1:30", "2026-11-20T16:30ZZ", "2026-11-20T１6:30",
    "2026-11-2\u{301}0T16:30",
  ])
  func `a text that is no time is refused`(text: String) {
    #expect(CivilTime(iso: text) == nil)
  }

  @Test(arguments: [
    (72, "2026-11-23T16:30+07:00"), (8, "2026-11-21T00:30+07:00"), (1, "2026-11-20T17:30+07:00"),
    (-17, "2026-11-19T23:30+07:00"), (0, "2026-11-20T16:30+07:00"),
  ])
  func `hours run on across midnight at the same offset`(hours: Int, end: String) throws {
    let start = try #require(CivilTime(iso: "2026-11-20T16:30+07:00"))
    #expect(start.adding(hours: hours).iso == end)
  }

  @Test func `hours run across the end of a leap February`() throws {
    let start = try #require(CivilTime(iso: "2024-02-27T23:59Z"))
    #expect(start.adding(hours: 48).iso == "2024-02-29T23:59+00:00")
  }
}
