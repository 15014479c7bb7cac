package import DataRights
import DataRightsCatalogue
package import DataRightsExchange
import DataRightsStore

/// Reads what a provider says of connected apps: an export, or a page that somebody saved or copied.
package struct ProviderLists {
  package let desk: Desk
  package let provider: ListProvider
  /// Whether the user says that the list is complete.
  package let isWhole: Bool

  package init(desk: Desk, provider: ListProvider, isWhole: Bool) {
    self.desk = desk
    self.provider = provider
    self.isWhole = isWhole
  }

  /// The lists in a file, a folder or an archive.
  package func read(_ file: String, exportedOn: CivilDate?) throws -> [ConnectionList] {
    let reader = try reader(exportedOn: exportedOn)
    do throws(ImportError) {
      return try reader.lists(at: file, of: provider)
    } catch {
      throw desk.failure(error)
    }
  }

  /// The list on a page that was copied.
  package func read(page: String, exportedOn: CivilDate?) throws -> ConnectionList {
    let reader = try reader(exportedOn: exportedOn)
    do throws(ImportError) {
      return try reader.list(page: page, named: "-")
    } catch {
      throw desk.failure(error)
    }
  }

  private func reader(exportedOn: CivilDate?) throws -> ConnectionImport {
    ConnectionImport(
      wordings: try desk.catalogue.connectionWordingIDs.map { try desk.catalogue.connectionWording($0) },
      months: try desk.catalogue.monthNames(), exportedOn: exportedOn, isWhole: isWhole)
  }

  /// The export as evidence: a single file is known by its sum, a folder and a copied page by nothing.
  package func evidence(_ file: String?) -> Evidence {
    // A page that somebody saved is no export of the provider.
    let level: EvidenceLevel = provider == .google ? .page : .export
    guard let file else { return Evidence(level) }
    return Evidence(level, file: file.fileName, sha256: (try? FileDigest(file: file))?.hex)
  }
}
