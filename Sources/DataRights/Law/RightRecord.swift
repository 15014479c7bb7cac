/// A right as one law grants it.
public struct RightRecord: Sendable {
  /// The right's word, the same in all laws.
  public let right: Right
  /// The law's own name for it.
  public let name: LocalizedText
  /// What it gives, in plain words.
  public let text: LocalizedText
  /// What an answer to an access request must contain.
  public let answer: [AnswerItem]
  /// The grounds on which it can be claimed, where the law lists grounds.
  public let grounds: [Ground]
  /// The cases in which the controller may refuse.
  public let exceptions: [Exception]
  /// What the writer must state.
  public let requires: [Requirement]
  /// What an opt-out can be directed at.
  public let uses: [Right.Use]
  /// What beyond name and e-mail the law has the writer disclose.
  public let identity: [Disclosure]
  /// When it holds.
  public let validity: Validity
  /// Provisions, sources, certainty.
  public let basis: Basis

  /// One item that an access answer must contain.
  public struct AnswerItem: Sendable {
    /// The item's key within its right, such as `recipients`.
    public let id: String
    /// What the answer must say, in plain words.
    public let text: LocalizedText
    /// The provisions that demand the item, such as Article 15(1)(c) GDPR.
    public let articles: [ArticleReference]
    /// From when until when it must be answered.
    public let validity: Validity
  }

  /// A ground on which a right can be claimed.
  public struct Ground: Sendable {
    /// What a ground rests on.
    public enum Kind: String, Sendable, CaseIterable {
      /// An act of the writer, such as withdrawing consent; it may be stated without being asserted as a fact.
      case act
      /// A fact that only the writer can assert.
      case fact
    }
    /// The ground's key within its right, such as `consent-withdrawn`.
    public let id: String
    /// Whether it rests on an act of the writer or on a fact.
    public let kind: Kind
    /// The ground in plain words.
    public let text: LocalizedText
    /// The provisions that list it, such as Article 17(1)(b) GDPR.
    public let articles: [ArticleReference]
  }

  /// A case in which the controller may refuse.
  public struct Exception: Sendable {
    /// The exception's key within its right.
    public let id: String
    /// The case in plain words.
    public let text: LocalizedText
    /// The provisions that allow the refusal, such as Article 17(3) GDPR.
    public let articles: [ArticleReference]
  }

  /// What the writer must state for the right.
  public enum Requirement: String, Sendable, CaseIterable { case reason, corrections }

  init(_ reader: inout ObjectReader) throws(DataError) {
    right = try reader.choice("right")
    name = try LocalizedText(&reader, "name")
    text = try LocalizedText(&reader, "text")
    answer = try reader.records("answer") { inner throws(DataError) in
      AnswerItem(
        id: try inner.string("item"), text: try LocalizedText(&inner, "text"),
        articles: try ArticleReference.list(&inner, "articles"), validity: try Validity(&inner))
    }
    grounds = try reader.records("grounds") { inner throws(DataError) in
      Ground(
        id: try inner.string("id"), kind: try inner.choice("basis"), text: try LocalizedText(&inner, "text"),
        articles: try ArticleReference.list(&inner, "articles"))
    }
    exceptions = try reader.records("exceptions") { inner throws(DataError) in
      Exception(
        id: try inner.string("id"), text: try LocalizedText(&inner, "text"),
        articles: try ArticleReference.list(&inner, "articles"))
    }
    requires = try reader.choices("requires")
    uses = try reader.choices("uses")
    identity = try reader.choices("identity")
    validity = try Validity(&reader)
    basis = try Basis(&reader)
  }
}

/// A kind of identity data that a letter can disclose.
public enum Disclosure: String, Sendable, Hashable, CaseIterable {
  case name, email, address, residence
}
