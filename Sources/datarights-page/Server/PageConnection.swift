import Hummingbird
import NIOCore

/// What of a connection counts for an answer: the port that it came in at.
struct PageConnection: InitializableFromSource {
  let port: Int

  init(source: ApplicationRequestContextSource) { port = source.channel.localAddress?.port ?? 0 }
}
