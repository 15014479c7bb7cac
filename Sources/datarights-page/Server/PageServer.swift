import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// The server: it listens to this machine only and ends on SIGINT, on SIGTERM and when it has long been idle.
struct PageServer: Sendable {
  let site: Site
  let idle: IdleWatch
  /// The port; 0 for one that is free.
  var port = 0
  var times = Times()
  var connections = 200

  /// Runs to the end.
  ///
  /// - Parameter whenListening: called with the port as soon as a browser can come.
  func run(whenListening: @escaping @Sendable (Int) -> Void) async throws {
    let threads = NIOThreadPool(numberOfThreads: 4)
    threads.start()
    defer { threads.shutdownGracefully { _ in } }
    let logger = Logger(label: "datarights-page") { _ in SwiftLogNoOpLogHandler() }
    let application = Application(
      responder: PageResponder(site: site, threads: threads, idle: idle),
      server: .http1(configuration: connection()),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), reuseAddress: true),
      onServerRunning: { channel in whenListening(channel.localAddress?.port ?? 0) },
      logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [
        .init(service: application),
        .init(service: idle, successTerminationBehavior: .gracefullyShutdownGroup),
      ],
      gracefulShutdownSignals: [.sigint, .sigterm], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(3)
    try await ServiceGroup(configuration: configuration).run()
  }

  private func connection() -> HTTP1Channel.Configuration {
    let room = ConnectionRoom(most: connections)
    let times = times
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [Patience(times: times, room: room), HeaderStamp()],
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 100))
  }
}
