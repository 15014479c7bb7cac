import DataRights
import DataRightsCatalogue
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation

/// A folder for a test, removed when the test is over.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("exports-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders around it, and says where it is.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Writes an archive with files of one time.
  func archive(
    _ name: String, _ files: [(String, String)], on date: String = "2026-03-10", packing: ZIPWriter.Packing = .deflate
  ) throws -> String {
    let file = path + "/" + name
    let writer = try ZIPWriter(path: file)
    let time = moment(date + "T00:00")
    for (name, text) in files { try writer.add(name, bytes: Array(text.utf8), time: time, packing: packing) }
    try writer.finish()
    return file
  }
}

/// The time that a test writes as `2026-03-10T12:34`; a misspelt one stops the test.
func moment(_ iso: String) -> CivilTime {
  guard let time = CivilTime(iso: iso) else { preconditionFailure("\(iso) is no time") }
  return time
}

/// What importers need to know of the world, from the repository's data.
enum Exports {
  static let wordings = Result {
    try Catalogue.repository.connectionWordingIDs.map { try Catalogue.repository.connectionWording($0) }
  }
  static let months = Result { try Catalogue.repository.monthNames() }
  static let orders = Result { try Catalogue.repository.orderWording("aliexpress") }

  static func connections(exportedOn date: String? = nil, isWhole: Bool = false) throws -> ConnectionImport {
    ConnectionImport(
      wordings: try wordings.get(), months: try months.get(), exportedOn: date.map(day), isWhole: isWhole)
  }

  static func orders(exportedOn date: String? = nil) throws -> OrderImport {
    OrderImport(wording: try orders.get(), months: try months.get(), exportedOn: date.map(day))
  }

  /// The lists in a text that lies alone in a file.
  static func lists(
    _ text: String, named name: String, of provider: ListProvider? = nil, exportedOn date: String? = nil,
    isWhole: Bool = false
  ) throws -> [ConnectionList] {
    let folder = try TestFolder()
    return try connections(exportedOn: date, isWhole: isWhole).lists(at: folder.write(name, text), of: provider)
  }

  static func list(
    _ text: String, named name: String = "export", of provider: ListProvider? = nil, exportedOn date: String? = nil,
    isWhole: Bool = false
  ) throws -> ConnectionList {
    let lists = try lists(text, named: name, of: provider, exportedOn: date, isWhole: isWhole)
    guard lists.count == 1 else { throw Several(count: lists.count) }
    return lists[0]
  }

  struct Several: Error { let count: Int }

  /// A text in the encodings in which exports come.
  static func encodings(_ text: String) -> [(name: String, bytes: [UInt8])] {
    let utf8 = Array(text.utf8)
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let crlf = Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
    return [
      ("UTF-8", utf8), ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + utf8), ("UTF-16 LE", [0xFF, 0xFE] + little),
      ("UTF-16 BE", [0xFE, 0xFF] + big), ("UTF-16 LE without a mark", little), ("CR LF", crlf),
    ]
  }
}
