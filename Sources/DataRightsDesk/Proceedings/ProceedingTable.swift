import DataRights
import DataRightsExchange

/// Proceedings as a table for spreadsheet programs.
package enum ProceedingTable {
  /// The table in UTF-8, with whose each is where they are several persons'.
  package static func csv(_ search: ProceedingSearch, _ desk: Desk) throws -> [UInt8] {
    let words = desk.words
    let names = try AddresseeNames(desk)
    let columns =
      ["number", "reference", "right", "law", "to", "status", "next"] + (search.ofEveryone ? ["profile"] : [])
    var table = CSVWriter(header: columns.map { words.text("column." + $0) }, hasMark: true)
    try search.each(desk) { proceedings in
      for outlook in try desk.outlooks(of: proceedings) {
        let proceeding = outlook.proceeding
        table.add([
          "\(proceeding.number)", proceeding.reference, words.name(proceeding.right), proceeding.law,
          names[proceeding.addressee], words.name(outlook.status), outlook.next?.due?.iso ?? "", proceeding.profile,
        ])
      }
      return true
    }
    return Array(table.text.utf8)
  }
}
