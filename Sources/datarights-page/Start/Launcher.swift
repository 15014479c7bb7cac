import DataRights
import DataRightsLetters
import NIOPosix
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Opens the browser by a file that leads to the first address: programs' arguments are seen by every user of a machine.
final class Launcher: Sendable {
  private let environment: [String: String]
  private let folder: WorkFolder
  private let file = Mutex<String?>(nil)

  /// The file is written into the folder that the desktop removes when the user logs out, else into the given one.
  init(environment: [String: String], otherwise folder: WorkFolder) {
    self.environment = environment
    self.folder = folder
  }

  /// Opens the browser at an address; `whenFailed` is called where that cannot be done.
  func open(_ address: String, _ words: Words, whenFailed: @escaping @Sendable () -> Void) {
    guard let file = write(launchPage(address: address, words)) else { return whenFailed() }
    // The program that opens it can stay until the browser ends.
    NIOThreadPool.singleton.submit { _ in
      if !self.show(file) { whenFailed() }
    }
  }

  /// Removes the file: the key has been used, or the program ends.
  func remove() {
    file.withLock { file in
      if let file { unlink(file) }
      file = nil
    }
  }

  private func write(_ page: HTML) -> String? {
    let runtime = environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let path =
      runtime.map { "\($0)/datarights-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).html" }
      ?? folder.newPath().map { $0 + ".html" }
    guard let path else { return nil }
    let descriptor = PrivateFile.make(path)
    guard descriptor >= 0 else { return nil }
    defer { PrivateFile.end(descriptor) }
    file.withLock { $0 = path }
    return PrivateFile.put(page.bytes[...], into: descriptor) ? path : nil
  }

  private func show(_ file: String) -> Bool {
    #if canImport(Darwin)
      let name = "open"
    #else
      let name = "xdg-open"
    #endif
    let program = (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let program else { return false }
    let end = ChildProcess(path: program, arguments: [file]).run(input: [], output: .discarded, errors: .discarded)
    return end?.code == 0
  }
}
