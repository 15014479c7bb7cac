import DataRightsTestSupport
import Foundation
import Testing

/// A program that looks into the files that the helper makes.
///
/// A test whose program is missing fails and says what to install.
enum Tool: String {
  case pdftotext, pdfinfo, pdftoppm, mutool, qpdf, outloud

  /// Runs the program to its end.
  func run(_ arguments: [String], in folder: Folder) throws -> Outcome {
    guard let path else { throw Missing(description: "\(rawValue) is missing; \(remedy)") }
    return try Outcome(running: path, arguments, in: folder)
  }

  private var path: String? {
    var folders = (Repository.environment("PATH") ?? "/usr/bin").split(separator: ":").map(String.init)
    if self == .outloud {
      let tables = Repository.environment("DATARIGHTS_ORACLE") ?? Repository.path(".build-oracle/due-dates")
      folders = [URL(fileURLWithPath: tables).deletingLastPathComponent().path + "/venv/bin"]
    }
    return folders.map { "\($0)/\(rawValue)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private var remedy: String {
    switch self {
    case .pdftotext, .pdfinfo, .pdftoppm: "install poppler-utils"
    case .mutool: "install mupdf-tools"
    case .qpdf: "install qpdf"
    case .outloud: "run sh Tests/Oracles/prepare, and DATARIGHTS_ORACLE=.build-oracle/due-dates swift test"
    }
  }

  struct Missing: Error, CustomStringConvertible { let description: String }
}

/// What a program that ran to its end left behind.
struct Outcome {
  let code: Int32
  let crashed: Bool
  let output: Data
  let error: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs a program; its input and output are files, because a full pipe would stop it.
  init(
    running program: String, _ arguments: [String], input: Data = Data(), environment: [String: String]? = nil,
    in folder: Folder
  ) throws {
    let input = try folder.write(input)
    let (out, err) = (try folder.write(Data()), try folder.write(Data()))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let environment { process.environment = environment }
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    try ProcessStart.run(process)
    process.waitUntilExit()
    code = process.terminationStatus
    crashed = process.terminationReason == .uncaughtSignal
    output = try Data(contentsOf: URL(fileURLWithPath: out))
    error = try String(contentsOfFile: err, encoding: .utf8)
  }
}

/// A folder that is removed with the last test that holds it.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "pdf-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  func write(_ data: Data, name: String = UUID().uuidString) throws -> String {
    let file = path + "/" + name
    try data.write(to: URL(fileURLWithPath: file))
    return file
  }
}
