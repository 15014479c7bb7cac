import DataRights
import DataRightsDesk

/// The letters that can be written in a request, those that make sense first.
struct LetterChoiceModel: Sendable {
  /// One letter.
  struct Offer: Sendable, Hashable {
    /// The name by which it is asked for.
    let letter: String
    let name: String
    /// Why it makes sense; nil where nothing advises it.
    let reason: String?
    /// From when and until when it can be sent.
    let times: [String]
    /// Whether it can be sent today.
    let isRipe: Bool
  }

  let request: RequestLine
  let status: String
  /// Whether the request itself has gone out.
  let isSent: Bool
  let advised: [Offer]
  /// What fits as well, without advice.
  let others: [Offer]

  /// Looks at a request.
  init(_ desk: Desk, number: Int) throws {
    let matter = try Matter(desk, number: number)
    let words = desk.words
    request = RequestLine(matter.proceeding, words)
    status = words.name(matter.outlook.status)
    isSent = matter.outlook.status != .drafted
    advised = matter.advice.map { advice in
      Offer(
        letter: advice.letter.rawValue, name: words.text("letter.\(advice.letter.rawValue)").asHeading,
        reason: words.text("advice.\(advice.reason.rawValue)").asSentence, times: desk.times(of: advice),
        isRipe: advice.isRipe(on: desk.today))
    }
    let builder = FollowUpBuilder(desk: desk)
    let known = Set(matter.advice.map(\.letter))
    others = FollowUp.allCases.filter { !known.contains($0) && builder.fits($0, matter) }.map { letter in
      Offer(
        letter: letter.rawValue, name: words.text("letter.\(letter.rawValue)").asHeading, reason: nil, times: [],
        isRipe: false)
    }
  }
}
