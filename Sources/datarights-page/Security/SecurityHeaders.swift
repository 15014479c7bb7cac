import HTTPTypes

/// The headers that stand on every answer, whatever it is: the page takes nothing from elsewhere and gives nothing away.
enum SecurityHeaders {
  /// What a page may load, run and send to: this server's own files and forms.
  static let pagePolicy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'
    """

  /// What a file that somebody else wrote may do when it is opened in the browser: nothing.
  static let filePolicy = """
    default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'
    """

  private static let fields: [(String, String)] = [
    ("X-Content-Type-Options", "nosniff"),
    // With `no-referrer` browsers send `Origin: null` with our own forms (Fetch Standard, append a request Origin header).
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-read=()"),
    ("X-Frame-Options", "DENY"),
    ("Cache-Control", "no-store"),
  ]

  /// Puts the headers on an answer; a policy that the answer has already stays.
  static func put(on headers: inout HTTPFields) {
    for (name, value) in fields {
      guard let name = HTTPField.Name(name) else { continue }
      headers[name] = value
    }
    if headers[.contentSecurityPolicy] == nil { headers[.contentSecurityPolicy] = pagePolicy }
    headers[.server] = nil
  }
}
