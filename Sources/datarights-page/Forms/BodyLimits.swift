/// How much a request may bring.
struct BodyLimits: Sendable {
  /// The most bytes of a form without files, and of the fields of one with files.
  static let fields = 1 << 20

  /// The most bytes of a form with files.
  var uploads = 512 << 20
}

extension Form {
  /// The field that holds the token of the session.
  static let token = "token"

  /// The form without its token, where the token is right.
  func checked(_ isToken: (String) -> Bool) throws(BodyError) -> Form {
    guard let first = fields.first, first.name == Self.token, isToken(first.value) else { throw .tokenMissing }
    var form = Form()
    for field in fields.dropFirst() { form.add(field.name, field.value) }
    return form
  }
}
