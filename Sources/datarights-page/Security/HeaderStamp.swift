import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Puts the security headers on whatever leaves a connection, the server's own answers to broken requests included.
final class HeaderStamp: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
    SecurityHeaders.put(on: &head.headerFields)
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }
}
