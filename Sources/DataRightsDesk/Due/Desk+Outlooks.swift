package import DataRights
import DataRightsCatalogue
import DataRightsStore

extension Desk {
  /// How every proceeding looks today.
  package func outlooks(ofEveryone: Bool = false) throws -> [Outlook] {
    try outlooks(of: readJournal().proceedings(ofEveryone: ofEveryone))
  }

  /// How proceedings look today; one whose law is not among the data is named and left out.
  package func outlooks(of proceedings: [Proceeding]) throws -> [Outlook] {
    let geography = catalogue.geography
    let known = Set(catalogue.lawIDs)
    return try proceedings.compactMap { proceeding in
      guard known.contains(proceeding.law) else {
        remark(words.text("warning.law-gone", ["number": "\(proceeding.number)", "law": proceeding.law]))
        return nil
      }
      return try Outlook(proceeding, law: catalogue.law(proceeding.law), geography: geography, today: today)
    }
  }
}
