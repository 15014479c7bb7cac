import DataRights
import DataRightsTestSupport
import Foundation
import Testing

@testable import datarights_page

/// The program as the command starts it.
@Suite(.serialized) struct ProcessTests {
  private static let program: String = {
    let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: runner).deletingLastPathComponent().path + "/datarights-page"
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    return (bundle?.deletingLastPathComponent().path ?? "") + "/datarights-page"
  }()

  /// The program while it runs, and what it has said.
  private final class Running: @unchecked Sendable {
    let process = Process()
    private let output = Pipe()
    private let errors = Pipe()

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
      process.executableURL = URL(fileURLWithPath: ProcessTests.program)
      process.arguments = arguments
      process.environment = environment
      (process.standardOutput, process.standardError) = (output, errors)
      process.standardInput = FileHandle.nullDevice
      try ProcessStart.run(process)
    }

    deinit { if process.isRunning { process.terminate() } }

    func line() -> String {
      var line = ""
      while let byte = try? output.fileHandleForReading.read(upToCount: 1), let byte = byte.first, byte != 10 {
        line.unicodeScalars.append(Unicode.Scalar(byte))
      }
      return line
    }

    func end() -> (code: Int32, isSignalled: Bool, errors: String) {
      process.waitUntilExit()
      let errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      return (process.terminationStatus, process.terminationReason == .uncaughtSignal, errors)
    }
  }

  private static func call(store: String, interface: String = "en", port: Int = 0, opens: Bool = false) -> String {
    let call: JSON = [
      "format": 1, "store": JSON(store), "profile": "self", "data": [JSON(Repository.root)], "dataOnly": true,
      "interface": JSON(interface), "today": nil, "seed": nil, "port": JSON(port), "idleMinutes": 30,
      "opens": JSON(opens), "json": true,
    ]
    return call.text(indented: false)
  }

  private static func enter(_ line: String) throws -> (port: Int, key: String, address: String) {
    let json = try JSON.parse(Array(line.utf8), file: "")
    let address = try #require(json["address"]?.string)
    let port = try #require(json["port"]?.integer)
    let start = "http://127.0.0.1:\(port)"
    #expect(json["format"]?.integer == 1 && address.hasPrefix(start + "/enter?key="))
    return (port, String(address.dropFirst(start.count)), address)
  }

  @Test(arguments: [SIGTERM, SIGINT]) func aSignalEndsItCleanly(signal: Int32) async throws {
    try await BlockingExecutor.run { () throws in
      let store = Scratch.path()
      let running = try Running([Self.call(store: store)])
      let (port, key, _) = try Self.enter(running.line())
      // A connection that stays open does not hold it up.
      let client = try #require(RawClient(port: port))
      client.send("GET \(key) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n".utf8)
      #expect(client.answer()?.status == 200)
      let idle = RawClient(port: port)
      kill(running.process.processIdentifier, signal)
      let began = Date()
      let end = running.end()
      #expect(end.code == 0 && !end.isSignalled && Date().timeIntervalSince(began) < 5)
      #expect(end.errors == "Press Ctrl+C to stop.\n")
      #expect(idle != nil && !FileManager.default.fileExists(atPath: store))
    }
  }

  /// The key stands in no argument of a program, only in a file for its owner, and not for longer than needed.
  @Test(arguments: [true, false]) func theBrowserIsLedInByAFile(isEntered: Bool) async throws {
    try await BlockingExecutor.run { () throws in
      let folder = Scratch.path()
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      #if canImport(Darwin)
        let name = "open"
      #else
        let name = "xdg-open"
      #endif
      let opener = "\(folder)/\(name)"
      try "#!/bin/sh\nprintf %s \"$*\" >\(folder)/new && mv \(folder)/new \(folder)/opened\n"
        .write(toFile: opener, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: opener)
      let running = try Running(
        [Self.call(store: folder + "/store", opens: true)],
        environment: ["PATH": "\(folder):/usr/bin:/bin", "XDG_RUNTIME_DIR": folder])
      let (port, key, address) = try Self.enter(running.line())
      #expect(waits { FileManager.default.fileExists(atPath: folder + "/opened") })
      let opened = try String(contentsOfFile: folder + "/opened", encoding: .utf8)
      #expect(opened.hasPrefix(folder + "/datarights-") && opened.hasSuffix(".html"))
      #expect(try Scratch.mode(opened) == 0o600)
      #expect(try String(contentsOfFile: opened, encoding: .utf8).contains("content=\"0;url=\(address)\""))
      if isEntered {
        let client = try #require(RawClient(port: port))
        client.send("GET \(key) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n".utf8)
        #expect(client.answer()?.status == 200)
        #expect(!FileManager.default.fileExists(atPath: opened))
      }
      kill(running.process.processIdentifier, SIGTERM)
      #expect(running.end().code == 0)
      #expect(!FileManager.default.fileExists(atPath: opened))
    }
  }

  @Test func withoutABrowserTheAddressIsThere() async throws {
    try await BlockingExecutor.run { () throws in
      let store = Scratch.path()
      let running = try Running([Self.call(store: store, opens: true)], environment: ["PATH": "/nowhere"])
      _ = try Self.enter(running.line())
      Thread.sleep(forTimeInterval: 0.5)
      kill(running.process.processIdentifier, SIGTERM)
      let end = running.end()
      #expect(end.code == 0 && end.errors.contains("could not be opened"))
      try? FileManager.default.removeItem(atPath: store)
    }
  }

  @Test func whatCannotBeginSaysWhy() async throws {
    try await BlockingExecutor.run { () throws in
      let first = try Running([Self.call(store: Scratch.path())])
      let port = try Self.enter(first.line()).port
      let taken = try Running([Self.call(store: Scratch.path(), port: port)]).end()
      #expect(taken.code == 1 && taken.errors.contains("another program listens on this port"))
      let language = try Running([Self.call(store: Scratch.path(), interface: "xx")]).end()
      #expect(language.code == 1 && language.errors.contains("\"xx\"") && language.errors.contains("de, "))
      for wrong in [[], ["{}"], ["a", "b"]] {
        let end = try Running(wrong).end()
        #expect(end.code == 64 && end.errors.hasPrefix("datarights-page: "))
      }
      kill(first.process.processIdentifier, SIGTERM)
      #expect(first.end().code == 0)
    }
  }
}
