import DataRights
@testable import DataRightsExchange
import Testing

/// Replies of many kinds are what a person who reads them says.
struct ReplyCorpusTests {
  @Test func `there are many of them in both languages, of every reaction`() {
    for language in ["en", "de"] {
      let some = ReplyFixture.corpus.filter { $0.name.hasPrefix(language) }
      #expect(some.count >= 30)
      #expect(Set(some.flatMap(\.expected)) == Set(Reaction.allCases))
    }
    for language in ["en", "de", "fr", "es"] {
      #expect(ReplyFixture.unseen.count { $0.name.hasPrefix(language) } >= 20)
    }
  }

  @Test(arguments: ReplyFixture.corpus)
  func `a reply is read right`(reply: ReplyFixture) throws {
    #expect(try reply.proposals().map(\.reaction) == reply.expected)
  }

  /// How many are read right at least, and taken for another at most.
  @Test(arguments: [
    ("en", right: 31, wrong: 0), ("de", right: 29, wrong: 2), ("fr", right: 21, wrong: 0), ("es", right: 22, wrong: 0),
  ])
  func `replies that were laid aside are read right`(language: String, right: Int, wrong: Int) throws {
    let tally = try Tally(ReplyFixture.unseen.filter { $0.name.hasPrefix(language) })
    #expect(tally.right >= right)
    #expect(tally.wrong <= wrong)
  }

  /// Of replies that the cues do not know most are read right, and what is not recognised is seldom taken for another.
  @Test func `replies that nobody had in mind are read right more often than not`() throws {
    let tally = try Tally(ReplyFixture.late)
    #expect(tally.right >= 26)
    #expect(tally.wrong <= 2)
    #expect(tally.right + tally.silent + tally.wrong == 40)
  }

  @Test func `replies that the cues were made with are read right`() throws {
    let tally = try Tally(ReplyFixture.developing)
    #expect(tally.right >= 472)
    #expect(tally.wrong <= 1)
  }

  /// How replies are read.
  private struct Tally {
    var (right, silent, wrong) = (0, 0, 0)

    init(_ replies: [ReplyFixture]) throws {
      for reply in replies {
        switch try reply.proposals().first?.reaction {
        case reply.expected.first: right += 1
        case nil: silent += 1
        default: wrong += 1
        }
      }
    }
  }
}
