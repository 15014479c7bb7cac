/// What a controller's reply does about a request.
public enum Reaction: String, Sendable, Hashable, CaseIterable {
  /// The letter did not arrive.
  case bounce
  /// It gives a part and withholds another.
  case partial
  case refusal
  /// It takes more time.
  case extended = "extension"
  /// It wants proof of who asks.
  case identityDemand = "identity-demand"
  /// It wants to know what exactly is asked for.
  case clarificationQuestion = "clarification-question"
  case fee
  /// It finds nobody by what the letter says, and does not say that it holds nothing.
  case cannotIdentify = "cannot-identify"
  /// It points to a form, an account page or another address.
  case wrongChannel = "wrong-channel"
  /// The data are there, the request is carried out, or there are no data.
  case done
  /// It says that the request arrived, and no more.
  case automaticReceipt = "automatic-receipt"

  /// The event that the reaction amounts to; nil where none of the law's events happened.
  ///
  /// Who points to a form has neither answered nor refused, and the clock runs on. Who cannot find the person may be
  /// asking for more, or refusing: only the reader of the reply can tell.
  public var event: EventKind? {
    switch self {
    case .bounce: .bounced
    case .partial: .partlyAnswered
    case .refusal: .refused
    case .extended: .extended
    case .identityDemand: .identityRequested
    case .clarificationQuestion: .clarificationRequested
    case .fee: .feeRequested
    case .done: .answered
    case .automaticReceipt: .acknowledged
    case .cannotIdentify, .wrongChannel: nil
    }
  }
}

/// What a refusal rests on, as far as its words say.
public enum Exemption: String, Sendable, Hashable, CaseIterable {
  case tradeSecret = "trade-secret"
  case rightsOfOthers = "rights-of-others"
  case manifestlyUnfounded = "manifestly-unfounded"
  case excessive
  case legalObligation = "legal-obligation"
  case retention
  case legalClaims = "legal-claims"
  case disproportionateEffort = "disproportionate-effort"
  case lawDoesNotApply = "law-does-not-apply"
}
