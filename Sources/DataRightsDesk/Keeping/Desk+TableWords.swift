import DataRights
package import DataRightsExchange

extension Desk {
  /// How a table for reading is worded: in the words of the interface, with ids where names would hide what is meant.
  package var tableWords: EventTable.Words {
    var table = EventTable.Words()
    table.header = { words.text("table." + $0.rawValue) }
    table.right = { words.name($0) }
    table.event = { words.name($0) }
    table.channel = { words.text("channel.\($0.rawValue)") }
    return table
  }
}
