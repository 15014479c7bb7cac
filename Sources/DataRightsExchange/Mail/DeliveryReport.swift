/// What a mail server reports about a mail that did not arrive (RFC 3464).
public struct DeliveryReport: Sendable, Hashable {
  /// The address that failed; nil where the report names none.
  public let recipient: String?
  /// The status code, such as `5.1.1`; nil where there is none.
  public let status: String?
  /// Whether delivery has failed for good, or is only late.
  public let hasFailed: Bool

  /// Reads the blocks of a `message/delivery-status` part: one for the mail, one for each recipient.
  init?(_ body: Bytes) {
    var rest = body
    var found: DeliveryReport?
    var blocks = 0
    while !rest.isEmpty, blocks < 100 {
      blocks += 1
      let before = rest.startIndex
      let fields = MailHeaders(takingFrom: &rest)
      if rest.startIndex == before { _ = rest.takeLine() }
      guard let action = fields.plain("action")?.lowercased() else { continue }
      let recipient = fields.plain("original-recipient") ?? fields.plain("final-recipient")
      let address = recipient.map { $0.split(separator: ";", maxSplits: 1).last.map { $0.trimmed } ?? $0 }
      let report = DeliveryReport(
        recipient: address.map { Mailbox.list($0).first?.address ?? $0 },
        status: fields.plain("status").map { String($0.prefix { !$0.isWhitespace }) },
        hasFailed: action.hasPrefix("failed"))
      if found == nil || (report.hasFailed && found?.hasFailed == false) { found = report }
    }
    guard let found else { return nil }
    self = found
  }

  private init(recipient: String?, status: String?, hasFailed: Bool) {
    self.recipient = recipient
    self.status = status
    self.hasFailed = hasFailed
  }
}
