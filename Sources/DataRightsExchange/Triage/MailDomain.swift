import DataRights

/// Whether an address is at a domain of an addressee.
enum MailDomain {
  /// Providers at whose domain anybody has an address.
  private static let shared: Set<String> = [
    "aol.com", "gmail.com", "gmx.de", "gmx.net", "googlemail.com", "hotmail.com", "icloud.com", "live.com", "mail.com",
    "outlook.com", "proton.me", "protonmail.com", "qq.com", "t-online.de", "web.de", "yahoo.com", "163.com",
  ]

  static func isOf(_ addressee: Addressee, address: String) -> Bool {
    let emails = addressee.contacts.filter { $0.kind == .email }.map { $0.value.lowercased() }
    if emails.contains(address.lowercased()) { return true }
    let domain = domain(of: address)
    guard !shared.contains(domain) else { return false }
    let own = emails.map { self.domain(of: $0) } + [addressee.website.map(host) ?? ""]
    return own.contains { !shared.contains($0) && areKin($0, domain) }
  }

  private static func domain(of address: String) -> String {
    address.lastIndex(of: "@").map { address[address.index(after: $0)...].lowercased() } ?? ""
  }

  /// The host of a web address, without a leading label `www`.
  private static func host(_ website: String) -> String {
    let rest = website.lowercased().split(separator: "/", omittingEmptySubsequences: true)
    let host = rest.first { $0.contains(".") }.map(String.init) ?? ""
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Whether two domains are the same, or one is below the other and that no public suffix such as `co.uk`.
  private static func areKin(_ first: String, _ second: String) -> Bool {
    guard !first.isEmpty, !second.isEmpty else { return false }
    if first == second { return true }
    let (long, short) = first.utf8.count > second.utf8.count ? (first, second) : (second, first)
    let labels = short.split(separator: ".")
    let isSuffix = labels.count == 2 && labels[0].count <= 3 && labels[1].count == 2
    return labels.count >= 2 && !isSuffix && long.hasSuffix("." + short)
  }
}
