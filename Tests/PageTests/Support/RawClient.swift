import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A connection over which a test sends bytes as they are.
final class RawClient {
  private let descriptor: Int32

  /// Connects to a port of this machine, by a number of the loopback network; nil where nobody listens.
  init?(port: Int, to host: String = "127.0.0.1", patience seconds: Int = 60) {
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { return nil }
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr(host)
    let descriptor = descriptor
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return nil }
  }

  deinit { close(descriptor) }

  /// Sends bytes; false where the other side takes no more.
  @discardableResult
  func send(_ bytes: some Sequence<UInt8>) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { put(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The next answer, read by its `Content-Length`; nil where the connection ends before it or it takes too long.
  func answer() -> RawAnswer? {
    var bytes: [UInt8] = []
    while true {
      if let answer = RawAnswer(bytes) { return answer }
      guard let more = read(), !more.isEmpty else { return nil }
      bytes += more
    }
  }

  /// How many bytes come until the other side ends the connection, or until there are enough; nil after too long.
  func count(enough: Int, pausing pause: Double = 0) -> Int? {
    var total = 0
    while total < enough {
      guard let more = read() else { return nil }
      if more.isEmpty { return total }
      total += more.count
      if pause > 0 { Thread.sleep(forTimeInterval: pause) }
    }
    return total
  }

  /// Whether the other side ends the connection, after whatever it still says, before the patience is over.
  func isEnded() -> Bool {
    while true {
      guard let more = read() else { return false }
      if more.isEmpty { return true }
    }
  }

  /// What comes next; empty at the end, nil after too long.
  private func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { take(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EAGAIN || errno == EWOULDBLOCK { return nil }
    return count > 0 ? Array(buffer[..<count]) : []
  }
}

private func put(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Darwin)
    send(descriptor, base, count, 0)
  #else
    send(descriptor, base, count, Int32(MSG_NOSIGNAL))
  #endif
}

private func take(_ descriptor: Int32, _ base: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  recv(descriptor, base, count, 0)
}

/// An answer as it came.
struct RawAnswer {
  let status: Int
  /// The lines of the head, by their names in small letters; a name that stands twice has both values.
  let headers: [String: [String]]
  let body: String

  /// Reads an answer where all of it is there.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count >= 2, let status = Int(words[1]) else { return nil }
    self.status = status
    var headers: [String: [String]] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      headers[parts[0].lowercased(), default: []].append(parts.count > 1 ? parts[1] : "")
    }
    self.headers = headers
    let body = text[end.upperBound...]
    guard let length = headers["content-length"]?.first.flatMap(Int.init), body.utf8.count >= length else { return nil }
    self.body = String(body)
  }

  /// The one value of a header.
  func header(_ name: String) -> String? { headers[name].flatMap { $0.count == 1 ? $0[0] : nil } }
}
