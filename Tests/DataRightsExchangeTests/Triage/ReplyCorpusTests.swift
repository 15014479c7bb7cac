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
    #expect(ReplyFixture.unseen.count >= 20)
  }

  @Test(arguments: ReplyFixture.corpus)
  func `a reply is read right`(reply: ReplyFixture) throws {
    #expect(try reply.proposals().map(\.reaction) == reply.expected)
  }

  /// Of replies that the cues do not know most are read right, and what is not recognised is seldom taken for another.
  @Test func `replies that nobody had in mind are read right more often than not`() throws {
    var (right, silent, wrong) = (0, 0, 0)
    for reply in ReplyFixture.unseen {
      let first = try reply.proposals().first?.reaction
      if first == reply.expected.first {
        right += 1
      } else if first == nil {
        silent += 1
      } else {
        wrong += 1
      }
    }
    #expect(right >= 17)
    #expect(wrong <= 1)
    #expect(right + silent + wrong == ReplyFixture.unseen.count)
  }
}
