import ArgumentParser
import DataRights

/// Why a call failed: a code for scripts, words for people, and what to do.
struct Failure: Error, Sendable, Hashable {
  let code: String
  let message: String
  let hint: String?
  let exit: Int32

  init(code: String, message: String, hint: String?, exit: Int32 = 1) {
    self.code = code
    self.message = message
    self.hint = hint
    self.exit = exit
  }

  /// The failure as a document.
  var json: JSON {
    [
      "format": 1,
      "error": JSON(.object([.init("code", JSON(code)), .init("message", JSON(message)), .init("hint", JSON(hint))])),
    ]
  }
}
