public import DataRights

/// What an event is about.
///
/// It is kept as a text such as `proceeding:1`.
public enum Subject: Sendable, Hashable {
  /// A proceeding, by its number.
  case proceeding(Int)
  /// A profile of a writer, by its id.
  case profile(String)
  /// An addressee of the user's own, by its id.
  case addressee(String)
  /// An exit from a service, by the service's id.
  case exit(String)
  /// A linked login, by service, provider and kind of connection.
  case login(LinkedLogin.Key)
  /// A separate closure, by its id.
  case closure(String)
  /// A subject that only a newer version knows, as it is kept.
  case unknown(String)

  /// A kind of subject that this version knows.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    case proceeding, profile, addressee, exit, login, closure
  }

  /// Reads a subject as it is kept.
  public init(text: String) {
    // Nearly every event is one of a proceeding.
    if let number = Self.proceedingNumber(text) {
      self = .proceeding(number)
      return
    }
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let family = Family(rawValue: String(text[..<colon]))
    else {
      self = .unknown(text)
      return
    }
    let id = String(text[bytes.index(after: colon)...])
    switch family {
    case .profile: self = .profile(id)
    case .addressee: self = .addressee(id)
    case .exit: self = .exit(id)
    case .closure: self = .closure(id)
    case .login:
      let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let connection = Connection(rawValue: parts[2]) else {
        self = .unknown(text)
        return
      }
      self = .login(LinkedLogin.Key(service: parts[0], provider: parts[1], connection: connection))
    case .proceeding: self = .unknown(text)
    }
  }

  /// The number of the proceeding that a text names as ``text`` writes it; nil for every other text.
  private static func proceedingNumber(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.starts(with: Self.proceedingPrefix) else { return nil }
      var index = Self.proceedingPrefix.count
      let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
      if isNegative { index += 1 }
      // A number is written in one way only: without a plus, and without zeros before it.
      guard index < bytes.count, bytes[index] != UInt8(ascii: "0") || bytes.count == Self.proceedingPrefix.count + 1
      else { return nil }
      var number = 0
      while index < bytes.count {
        let digit = bytes[index] &- UInt8(ascii: "0")
        let (tens, isTooLong) = number.multipliedReportingOverflow(by: 10)
        let (sum, isTooLarge) = tens.subtractingReportingOverflow(Int(digit))
        guard digit <= 9, !isTooLong, !isTooLarge else { return nil }
        number = sum
        index += 1
      }
      // Counted below zero, where there is one number more.
      return isNegative ? number : number == .min ? nil : -number
    }
  }

  private static let proceedingPrefix = Array(Family.proceeding.prefix.utf8)

  /// The subject as it is kept.
  public var text: String {
    switch self {
    case .proceeding(let number): Family.proceeding.prefix + String(number)
    case .profile(let id): Family.profile.prefix + id
    case .addressee(let id): Family.addressee.prefix + id
    case .exit(let id): Family.exit.prefix + id
    case .closure(let id): Family.closure.prefix + id
    case .login(let key): Family.login.prefix + "\(key.service)/\(key.provider)/\(key.connection.rawValue)"
    case .unknown(let text): text
    }
  }

  /// The family it belongs to; nil where only a newer version knows it.
  public var family: Family? {
    switch self {
    case .proceeding: .proceeding
    case .profile: .profile
    case .addressee: .addressee
    case .exit: .exit
    case .login: .login
    case .closure: .closure
    case .unknown: nil
    }
  }
}

extension Subject.Family {
  /// What the texts of these subjects begin with.
  var prefix: String { rawValue + ":" }

  /// The first text that sorts after all of these subjects.
  var end: String { rawValue + ";" }
}
