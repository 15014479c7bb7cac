import DataRights

/// What has been chosen so far.
///
/// It stands in the address of every step, so that one can go back, and keep the address of any of them.
struct Trail: Sendable, Hashable {
  /// The id of the addressee.
  var addressee: String?
  var right: Right?
  /// The id of a law that was chosen by hand; nil for the one that is picked.
  var law: String?

  /// Nothing chosen, or some of it.
  init(addressee: String? = nil, right: Right? = nil, law: String? = nil) {
    (self.addressee, self.right, self.law) = (addressee, right, law)
  }

  /// Reads the query of an address, or the hidden fields of a form.
  init(_ form: Form) {
    func value(_ name: String) -> String? { form[name].flatMap { $0.isEmpty ? nil : $0 } }
    self.init(
      addressee: value("to"), right: value("right").flatMap(Right.init(rawValue:)), law: value("law"))
  }

  /// The address of a step with all that has been chosen.
  func path(_ step: Step, _ links: Links) -> Links.Path { path(step.segments, links) }

  /// The address of a page on the way.
  func path(_ segments: [String], _ links: Links) -> Links.Path {
    switch (addressee, right, law) {
    case (nil, nil, _): links.path(segments)
    case (nil, let right?, _): links.path(segments, query: ["right": right.rawValue])
    case (let to?, nil, nil): links.path(segments, query: ["to": to])
    case (let to?, nil, let law?): links.path(segments, query: ["to": to, "law": law])
    case (let to?, let right?, nil): links.path(segments, query: ["to": to, "right": right.rawValue])
    case (let to?, let right?, let law?):
      links.path(segments, query: ["to": to, "right": right.rawValue, "law": law])
    }
  }

  /// The step that comes next: the first of which nothing is known, or the law.
  var next: Step { addressee == nil ? .whom : right == nil ? .right : .law }

  /// The same for another addressee.
  func to(_ addressee: String) -> Trail { Trail(addressee: addressee, right: right) }

  /// The same for a right; the law is picked anew.
  func asking(_ right: Right) -> Trail { Trail(addressee: addressee, right: right) }

  /// The same under a law.
  func under(_ law: String?) -> Trail { Trail(addressee: addressee, right: right, law: law) }

  /// What forms on the way hold.
  @HTMLBuilder var hidden: HTML {
    if let addressee { input(.type(.hidden), .name("to"), .value(addressee)) }
    if let right { input(.type(.hidden), .name("right"), .value(right.rawValue)) }
    if let law { input(.type(.hidden), .name("law"), .value(law)) }
  }
}
