/// What a letter discloses of its writer: name and e-mail, and beyond that only what the law or the addressee needs.
public struct IdentityBudget: Sendable {
  /// The writer's full name.
  package let name: String
  /// The address for answers: a relay address that the addressee knows keeps the writer's own one from it.
  package let email: String
  /// The postal address, where the letter goes by post.
  package let address: [String]
  /// The name of the writer's place in the letter's language, where the law has it stated.
  package let residence: String?
  /// What lets the addressee find the data, by kind: the name, the e-mail address, account numbers and the like.
  package let details: [(kind: String, value: String)]
  /// The kinds disclosed, in a fixed order.
  public let disclosed: [String]

  /// The identifiers that are e-mail addresses known to an addressee, the best first.
  private static let knownAddresses = ["relay-email", "registered-email"]

  init(
    needs: [Disclosure], particulars: [Law.Particular] = [], identifies: [[String]], residence: String?,
    writer: Writer, byPost: Bool, representation: Representation?
  ) throws(LetterError) {
    var lacking: [String] = []
    if writer.name == nil { lacking.append("name") }
    if writer.email == nil { lacking.append("email") }
    let needsResidence = needs.contains(.residence)
    if needsResidence, residence == nil { lacking.append("residence") }
    if byPost, writer.address.isEmpty { lacking.append("address") }
    var found: [(kind: String, value: String)] = []
    for group in identifies {
      guard let identifier = Self.first(of: group, writer) else {
        lacking.append(group.joined(separator: "/"))
        continue
      }
      found.append(identifier)
    }
    // What the law has an application contain is left out where the profile lacks it: the letter can go all the same.
    for particular in particulars {
      let given = particular.identifiers(of: writer, byPost: byPost, forAnother: representation != nil) ?? []
      found += given.filter { one in !found.contains { $0.kind == one.kind } }
    }
    guard lacking.isEmpty, let name = writer.name, let own = writer.email else { throw .profileLacks(lacking) }
    let relay = found.first { $0.kind == "relay-email" }?.value
    self.name = name
    email = relay ?? own
    address = byPost ? writer.address : []
    self.residence = needsResidence ? residence : nil
    let answers = [(kind: "email", value: email)]
    let names = [(kind: "name", value: representation?.person ?? name)]
    details = names + (representation == nil && relay == nil ? answers : []) + found.filter { $0.kind != "email" }
    disclosed =
      ["name"] + (relay == nil ? ["email"] : []) + (address.isEmpty ? [] : ["address"])
      + (needsResidence ? ["residence"] : []) + found.map(\.kind).filter { $0 != "email" }
  }

  /// The first identifier of a group that the writer has; an address registered with the addressee goes before others.
  private static func first(of group: [String], _ writer: Writer) -> (kind: String, value: String)? {
    for kind in group {
      let kinds = kind == "email" ? knownAddresses : [kind]
      for known in kinds {
        if let value = writer.value(of: known) { return (known, value) }
      }
      if kind == "email", let value = writer.email { return ("email", value) }
    }
    return nil
  }
}
