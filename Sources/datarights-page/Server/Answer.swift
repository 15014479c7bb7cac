import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix

/// Puts answers into the form in which the server sends them; the security headers are added where they leave.
enum Answer {
  /// A document in HTML.
  static func document(_ status: Int, _ html: HTML, closing: Bool = false) -> Response {
    var headers: HTTPFields = [.contentType: "text/html; charset=utf-8"]
    if closing { headers[.connection] = "close" }
    return bytes(status, html.bytes, headers)
  }

  /// Another page, to be asked for by GET.
  static func redirect(_ path: Links.Path) -> Response { bytes(303, [], [.location: path.text]) }

  /// A file.
  static func file(_ file: FileAnswer, _ threads: NIOThreadPool) throws -> Response {
    var headers: HTTPFields = [.contentType: file.type]
    if !file.isOwn {
      headers[.contentDisposition] = ContentDisposition.header(name: file.name, inline: file.isInline)
      headers[.contentSecurityPolicy] = SecurityHeaders.filePolicy
    }
    switch file.content {
    case .bytes(let bytes): return self.bytes(200, bytes, headers)
    case .path(let path):
      let source = try FileSource(path: path)
      headers[.contentLength] = "\(source.length)"
      return Response(
        status: .ok, headers: headers,
        body: ResponseBody(contentLength: source.length) { writer in
          while let piece = try await source.next(threads) { try await writer.write(ByteBuffer(bytes: piece)) }
          try await writer.finish(nil)
        })
    }
  }

  private static func bytes(_ status: Int, _ bytes: [UInt8], _ headers: HTTPFields) -> Response {
    var headers = headers
    headers[.contentLength] = "\(bytes.count)"
    return Response(
      status: HTTPResponse.Status(code: status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
