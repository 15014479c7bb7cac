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
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, let family = Family(rawValue: halves[0]) else {
      self = .unknown(text)
      return
    }
    switch family {
    case .profile: self = .profile(halves[1])
    case .addressee: self = .addressee(halves[1])
    case .exit: self = .exit(halves[1])
    case .closure: self = .closure(halves[1])
    case .login:
      let parts = halves[1].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let connection = Connection(rawValue: parts[2]) else {
        self = .unknown(text)
        return
      }
      self = .login(LinkedLogin.Key(service: parts[0], provider: parts[1], connection: connection))
    case .proceeding:
      guard let number = Int(halves[1]), String(number) == halves[1] else {
        self = .unknown(text)
        return
      }
      self = .proceeding(number)
    }
  }

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
