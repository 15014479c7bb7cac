import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix

/// What a form brought, its token found right and taken out.
struct SentForm: Sendable {
  var form = Form()
  var uploads: [Upload] = []
}

/// Reads the body of a POST, in one of the two encodings that forms have.
struct BodyReader: Sendable {
  let site: Site
  let threads: NIOThreadPool

  /// Reads all of it; what is too long is refused before it has been read.
  func read(_ request: Request) async throws(BodyError) -> SentForm {
    let type = request.headers[.contentType] ?? ""
    let kind = type.prefix { $0 != ";" && $0 != " " }.lowercased()
    let stated = request.headers[.contentLength].flatMap(Int.init) ?? 0
    switch kind {
    case "application/x-www-form-urlencoded":
      guard stated <= BodyLimits.fields else { throw .tooLarge }
      return try await readFields(request.body)
    case "multipart/form-data":
      guard stated <= site.limits.uploads else { throw .tooLarge }
      guard let boundary = Boundary(contentType: type) else { throw .malformed }
      return try await readParts(request.body, boundary)
    default: throw .unsupported
    }
  }

  private func readFields(_ body: RequestBody) async throws(BodyError) -> SentForm {
    var bytes: [UInt8] = []
    try await eachPiece(of: body) { piece throws(BodyError) in
      guard bytes.count + piece.count <= BodyLimits.fields else { throw .tooLarge }
      bytes += piece
    }
    guard let form = Form(urlencoded: bytes) else { throw .malformed }
    return SentForm(form: try form.checked(site.session.token.isSame))
  }

  private func readParts(_ body: RequestBody, _ boundary: Boundary) async throws(BodyError) -> SentForm {
    let reading = PartsInReading(MultipartReader(boundary, isToken: site.session.token.isSame, folder: site.folder))
    var count = 0
    try await eachPiece(of: body) { piece async throws(BodyError) in
      count += piece.count
      guard count <= site.limits.uploads else { throw .tooLarge }
      try await onThread { () throws(BodyError) in try reading.feed(piece) }
    }
    return try reading.finish()
  }

  private func eachPiece(
    of body: RequestBody, _ take: ([UInt8]) async throws(BodyError) -> Void
  ) async throws(BodyError) {
    var pieces = body.makeAsyncIterator()
    while true {
      let next: ByteBuffer?
      do { next = try await pieces.next() } catch { throw .cutShort }
      guard let next else { return }
      try await take(Array(next.readableBytesView))
    }
  }

  /// Writes files where writing may block.
  private func onThread(_ work: @escaping @Sendable () throws(BodyError) -> Void) async throws(BodyError) {
    let result = try? await threads.runIfActive { () -> Result<Void, BodyError> in
      do throws(BodyError) { return .success(try work()) } catch { return .failure(error) }
    }
    guard let result else { throw .cutShort }
    try result.get()
  }
}
