package import DataRights
package import DataRightsExchange

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What an import would do, shown before it does it.
package protocol ImportPlan {
  /// Where the file comes from, as a word.
  var origin: String { get }
  /// What is taken in, a line each.
  var lines: [String] { get }
  /// The same as a document.
  var document: JSON { get }
  /// What was not understood or left out, a line each.
  var notUnderstood: [String] { get }
  /// Does it: all of it, or nothing.
  func store() throws
}

/// What a file to be imported holds.
package enum ImportSource {
  case export(JSON)
  case requests(RequestTable)
  case companies(CompanyImport)

  /// Looks into a file, a folder or an archive; what it is called decides nothing.
  package init(_ file: String, _ desk: Desk) throws {
    if let bytes = FileManager.default.contents(atPath: file).map(Array.init) {
      if let json = try? JSON.parse(bytes, file: file.fileName), json["kind"]?.string == StoreDocument.kind {
        self = .export(json)
        return
      }
      if let table = RequestTable(bytes) {
        self = .requests(table)
        return
      }
    }
    do throws(ImportError) {
      if let table = try? RequestTable(at: file) {
        self = .requests(table)
      } else {
        self = .companies(try CompanyImport(at: file))
      }
    } catch {
      throw desk.failure(error)
    }
  }
}
