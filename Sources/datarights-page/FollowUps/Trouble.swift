import DataRights
import DataRightsDesk

/// Why something cannot be done, and what to do about it.
struct Trouble: Sendable, Hashable {
  let message: String
  let hint: String?

  /// What the desk refuses.
  init(_ failure: Failure) {
    message = failure.message.asSentence
    hint = failure.hint?.asSentence
  }

  /// What the page itself has to say.
  init(message: String) {
    (self.message, hint) = (message, nil)
  }
}

extension String {
  /// The text with a capital at its beginning and a full stop at its end, as it stands alone on a page.
  var asSentence: String {
    let text = asHeading
    return text.last.map { ".!?…".contains($0) } == false ? text + "." : text
  }

  /// The text with a capital at its beginning.
  var asHeading: String { prefix(1).uppercased() + dropFirst() }
}

/// Says above a form why nothing was done.
func troubleNotice(_ trouble: Trouble?) -> HTML? {
  trouble.map { trouble in
    div(.class("flash", "bad"), .role("alert")) {
      p { strong { trouble.message } }
      if let hint = trouble.hint { p { hint } }
    }
  }
}
