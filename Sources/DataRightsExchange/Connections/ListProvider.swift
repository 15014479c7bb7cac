/// A provider whose list of connected apps can be read.
public enum ListProvider: String, Sendable, Hashable, CaseIterable {
  case facebook, google, apple, x
}
