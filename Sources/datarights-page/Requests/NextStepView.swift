import DataRights
import DataRightsDesk

/// What can be done next in a request, in words, and where on the page it is done.
struct NextStepModel: Sendable, Hashable {
  let number: Int
  let kind: NextStep.Kind
  let text: String

  init(_ step: NextStep, of proceeding: Proceeding, today: CivilDate, _ words: Words) {
    // A reminder that made sense since some day makes sense now.
    let isOpen = step.kind == .remind && step.from.map { $0 <= today } ?? true
    let shown = isOpen ? NextStep(step.kind) : step
    (number, kind, text) = (proceeding.number, step.kind, words.text(shown, of: proceeding))
  }

  /// Where the step is done.
  enum Place: Sendable, Hashable {
    /// The page on which a letter is written.
    case letter(FollowUp)
    /// The form that says what happened.
    case log(EventKind)
    /// The request's own letter.
    case request
    /// The comparison of the answer with the law.
    case review
    case profile
  }

  /// Where the step is done, the most helpful place first.
  var places: [Place] {
    switch kind {
    case .send: [.request, .log(.sent)]
    case .resend: [.request, .log(.sent)]
    case .proveReceipt: [.log(.received)]
    case .remind: [.letter(.reminder)]
    case .provideIdentity: [.letter(.identityReply)]
    case .clarify: [.letter(.clarificationReply)]
    case .decideFee: [.letter(.feeReply), .log(.feeAccepted)]
    case .checkAnswer: [.review]
    case .askForRest: [.letter(.incompleteAnswer)]
    case .complain: [.letter(.complaint)]
    case .nameLand: [.profile]
    case .close: [.log(.closed)]
    case .wait: []
    }
  }
}

/// How links to where a step is done look.
enum NextStepStyle { case links, buttons }

/// The links to where a step is done.
///
/// - Parameter title: what the request is called, where links of several stand on a page.
func nextStepLinks(
  _ step: NextStepModel, _ page: PageContext, as style: NextStepStyle = .links, about title: String? = nil
) -> [HTML] {
  step.places.enumerated().map { index, place in
    let look =
      switch style {
      case .links: ""
      case .buttons: index == 0 ? "button" : "button second"
      }
    return a(.class(look), .href(nextStepPath(place, step.number, page.links))) {
      nextStepLabel(place, page)
      if let title { span(.class("unseen")) { " (" + title + ")" } }
    }
  }
}

private func nextStepPath(_ place: NextStepModel.Place, _ number: Int, _ links: Links) -> Links.Path {
  let number = "\(number)"
  return switch place {
  case .letter(let letter):
    links.path("requests", number, "letters", "new", query: ["letter": letter.rawValue])
  case .log(let kind): links.path("requests", number, "log", query: ["kind": kind.rawValue])
  case .request: links.path("requests", number, "letters", "1")
  case .review: links.path("requests", number, "review")
  case .profile: links.path("settings", "profile")
  }
}

private func nextStepLabel(_ place: NextStepModel.Place, _ page: PageContext) -> String {
  switch place {
  case .letter(let letter):
    page.text("page.requests.write", ["letter": page.text("letter.\(letter.rawValue)")])
  case .log(let kind): page.text("page.requests.log-as", ["event": page.text("page.requests.kind.\(kind.rawValue)")])
  case .request: page.text("page.requests.see-letter")
  case .review: page.text("page.requests.review")
  case .profile: page.text("page.requests.to-profile")
  }
}
