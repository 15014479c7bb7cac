import DataRights
@testable import DataRightsExchange
import Testing

/// Dates of mails; the expected times are those of RFC 5322 and Python's `email.utils`.
struct MailDateTests {
  @Test(arguments: [
    ("Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T09:55-06:00"),
    ("21 Nov 97 09:55:06 GMT", "1997-11-21T09:55+00:00"), ("Tue, 1 Jul 2003 10:52:37 +0200", "2003-07-01T10:52+02:00"),
    ("Thu, 13 Feb 1969 23:32 -0330", "1969-02-13T23:32-03:30"), ("24 Nov 26 10:00 EST", "2026-11-24T10:00-05:00"),
    ("Tue, 24 Nov 2026 10:00:00 +0000 (UTC)", "2026-11-24T10:00+00:00"),
    ("Tue, 24 Nov 2026 10:00:00", "2026-11-24T10:00"), ("Tue,24 Nov 2026 10:00:60 PDT", "2026-11-24T10:00-07:00"),
  ])
  func `a date is read in the sender's zone`(text: String, expected: String) {
    #expect(MailDate.read(text)?.iso == expected)
  }

  @Test(arguments: [
    "", "yesterday", "31 Feb 2026 10:00:00 +0000", "24 Nov 2026", "24 Nov 2026 25:00 +0000", "24 Foo 2026 10:00 +0000",
    "((((", "24 Nov 99999 10:00 +0000",
  ])
  func `what is no date is none`(text: String) {
    #expect(MailDate.read(text) == nil)
  }
}
