extension String? {
  /// Whether somebody wrote something; spaces alone are no reason.
  var isWritten: Bool { self?.contains { !$0.isWhitespace } ?? false }
}
