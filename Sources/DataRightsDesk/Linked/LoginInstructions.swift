package import DataRights

/// How a connection is ended, as its provider's record tells.
package struct LoginInstructions: Sendable, Hashable {
  /// A way through the menus.
  package struct Path: Sendable, Hashable {
    package let text: String
    /// Whether it is the way in older versions.
    package let isOlder: Bool
  }

  /// Something to do.
  package struct Step: Sendable, Hashable {
    package let text: String
    /// Whether only others than the provider say so.
    package let isReported: Bool
  }

  /// What the provider calls the connection.
  package let name: String
  /// The page that lists it; nil where none is confirmed.
  package let link: String?
  package let paths: [Path]
  package let steps: [Step]
  /// How one sees that it is gone.
  package let gone: String
  /// What the provider's own request for deletion does; nil where it passes none on.
  package let request: String?

  /// What a provider's record says about a connection; nil where it has none of that kind.
  package init?(_ provider: LoginProvider, _ connection: Connection, service: String, in tag: String) {
    guard let record = provider.record(connection) else { return nil }
    name = record.name.text(in: tag, service: service)
    link = record.link
    paths = record.paths.map { Path(text: $0.fact.text.text(in: tag, service: service), isOlder: !$0.isCurrent) }
    steps = record.steps.map {
      Step(text: $0.text.text(in: tag, service: service), isReported: $0.certainty == .reported)
    }
    gone = record.gone.text(in: tag, service: service)
    request = provider.request?.fact.text.text(in: tag, service: service)
  }
}
