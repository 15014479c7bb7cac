package import DataRights

/// Why a call failed: a code for scripts, words for people, and what to do.
package struct Failure: Error, Sendable, Hashable {
  package let code: String
  package let message: String
  package let hint: String?
  package let exit: Int32

  package init(code: String, message: String, hint: String?, exit: Int32 = 1) {
    self.code = code
    self.message = message
    self.hint = hint
    self.exit = exit
  }

  /// The failure as a document.
  package var json: JSON {
    [
      "format": 1,
      "error": JSON(.object([.init("code", JSON(code)), .init("message", JSON(message)), .init("hint", JSON(hint))])),
    ]
  }
}
