/// What a letter discloses of its writer: name and e-mail, and beyond that only what the right or the addressee needs.
struct IdentityBudget {
  let name: String
  let email: String
  /// The postal address, where the letter goes by post.
  let address: [String]
  /// Account numbers and the like, by kind.
  let identifiers: [(kind: String, value: String)]
  /// The kinds disclosed, in a fixed order.
  let disclosed: [String]

  init(
    record: RightRecord, envelope: LetterWriter.Envelope, writer: Writer, request: LetterRequest
  ) throws(LetterError) {
    var lacking: [String] = []
    if writer.name == nil { lacking.append("name") }
    if writer.email == nil { lacking.append("email") }
    let needsResidence = record.identity.contains(.residence)
    if needsResidence, envelope.residenceName == nil { lacking.append("residence") }
    if request.byPost, writer.address.isEmpty { lacking.append("address") }
    var identifiers: [(kind: String, value: String)] = []
    for group in envelope.addressee.identifies {
      let known = writer.identifiers.merging(writer.email.map { ["email": $0] } ?? [:]) { first, _ in first }
      guard let kind = group.first(where: { known[$0] != nil }), let value = known[kind] else {
        lacking.append(group.joined(separator: "/"))
        continue
      }
      if kind != "email" { identifiers.append((kind, value)) }
    }
    guard lacking.isEmpty, let name = writer.name, let email = writer.email else { throw .profileLacks(lacking) }
    self.name = name
    self.email = email
    address = request.byPost ? writer.address : []
    self.identifiers = identifiers
    disclosed =
      ["name", "email"] + (address.isEmpty ? [] : ["address"]) + (needsResidence ? ["residence"] : [])
      + identifiers.map(\.kind)
  }
}
