import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Watches one connection: one that is slow to ask, to send or to take is closed, so that it holds nothing up.
final class Patience: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private enum State {
    /// No request has begun, or its head is not whole.
    case waiting(since: NIODeadline)
    case receiving(since: NIODeadline, bytes: Int)
    case answering
    /// All has been said; what still comes is thrown away until then.
    case parting(until: NIODeadline)
  }

  private let times: Times
  private let room: ConnectionRoom
  private var state: State
  private var isLast = false
  private var stuckSince: NIODeadline?
  private var tick: RepeatedTask?

  /// Watches a connection from its beginning.
  init(times: Times, room: ConnectionRoom) {
    self.times = times
    self.room = room
    state = .waiting(since: .now())
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(context)
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { end(context) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), state) {
    case (_, .parting): return
    case (.head, _):
      state = .receiving(since: .now(), bytes: 0)
      room.setWaiting(context.channel, false)
    case (.body(let body), .receiving(let since, let bytes)):
      state = .receiving(since: since, bytes: bytes + body.readableBytes)
    case (.end, .receiving): state = .answering
    default: break
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      isLast = head.headerFields[.connection]?.lowercased() == "close"
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      // The answer is over when the system has taken all of it, which a slow reader puts off.
      let isTaken = promise ?? context.eventLoop.makePromise()
      let watch = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      isTaken.futureResult.whenSuccess {
        let (patience, context) = watch.value
        if patience.isLast { patience.part(context) } else { patience.wait(context) }
      }
      context.writeAndFlush(data, promise: isTaken)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stuckSince = context.channel.isWritable ? nil : .now()
    context.fireChannelWritabilityChanged()
  }

  private func begin(_ context: ChannelHandlerContext) {
    guard tick == nil else { return }
    room.enter(context.channel)
    let watch = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    tick = context.eventLoop.scheduleRepeatedTask(initialDelay: times.tick, delay: times.tick) { _ in
      let (patience, context) = watch.value
      patience.check(context)
    }
  }

  private func end(_ context: ChannelHandlerContext) {
    tick?.cancel()
    tick = nil
    room.leave(context.channel)
  }

  private func wait(_ context: ChannelHandlerContext) {
    if case .answering = state {
      state = .waiting(since: .now())
      room.setWaiting(context.channel, true)
    }
  }

  /// Says that nothing more comes and lets the other side read it: a connection closed while bytes still arrive is
  /// reset, and the answer is lost with it.
  private func part(_ context: ChannelHandlerContext) {
    state = .parting(until: .now() + times.parting)
    room.setWaiting(context.channel, true)
    context.close(mode: .output, promise: nil)
  }

  private func check(_ context: ChannelHandlerContext) {
    let now = NIODeadline.now()
    let isOver =
      switch state {
      case .waiting(let since): now > since + times.head
      case .receiving(let since, let bytes): now > since + times.body(bytes)
      case .answering: false
      case .parting(let until): now > until
      }
    let isStuck = stuckSince.map { now > $0 + times.taking } ?? false
    if isOver || isStuck { context.close(promise: nil) }
  }
}
