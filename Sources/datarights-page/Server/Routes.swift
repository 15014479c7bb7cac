/// Which handler answers at which path.
struct Routes: Sendable {
  private struct Route: Sendable {
    let pattern: [String]
    let method: Method
    let handler: Handler
  }

  /// What is found at a path.
  enum Match: Sendable {
    case found(Handler, parameters: [String: String])
    /// There is a page, and it takes other methods only.
    case otherMethods([Method])
    case nothing
  }

  private var routes: [Route] = []

  /// No pages.
  init() {}

  /// The pages of several areas.
  init(_ areas: [any PageArea]) {
    for area in areas { area.routes(&self) }
  }

  /// A page that is looked at: `"requests/:number"`, or `""` for the first page.
  mutating func get(_ pattern: StaticString, _ handler: @escaping Handler) { add(.get, pattern, handler) }

  /// A form that is sent.
  mutating func post(_ pattern: StaticString, _ handler: @escaping Handler) { add(.post, pattern, handler) }

  private mutating func add(_ method: Method, _ pattern: StaticString, _ handler: @escaping Handler) {
    let segments = "\(pattern)".split(separator: "/").map(String.init)
    routes.append(Route(pattern: segments, method: method, handler: handler))
  }

  /// Finds the handler; a route with fewer parameters goes before one with more, whichever was added first.
  func match(_ method: Method, _ path: [String]) -> Match {
    let fitting = routes.compactMap { route in Self.parameters(route.pattern, path).map { (route, $0) } }
    let best = fitting.filter { $0.0.method == method }.min { $0.1.count < $1.1.count }
    if let (route, parameters) = best { return .found(route.handler, parameters: parameters) }
    return fitting.isEmpty ? .nothing : .otherMethods(Set(fitting.map(\.0.method)).sorted { $0.rawValue < $1.rawValue })
  }

  private static func parameters(_ pattern: [String], _ path: [String]) -> [String: String]? {
    guard pattern.count == path.count else { return nil }
    var parameters: [String: String] = [:]
    for (expected, segment) in zip(pattern, path) {
      if expected.hasPrefix(":") {
        guard !segment.isEmpty else { return nil }
        parameters[String(expected.dropFirst())] = segment
      } else if expected != segment {
        return nil
      }
    }
    return parameters
  }
}
