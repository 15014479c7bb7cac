package import DataRightsExchange

extension Desk {
  /// A table of a file that the user names.
  package func table(_ path: String) throws -> CSVTable {
    let text = try TextFile.read(path, self)
    do throws(CSVTable.Problem) {
      return try CSVTable(text)
    } catch {
      throw failure(error)
    }
  }

  /// What is wrong with a table, in words.
  package func failure(_ problem: CSVTable.Problem) -> Failure {
    let (code, values): (String, [String: String]) =
      switch problem {
      case .empty: ("csv-empty", [:])
      case .header(let column): ("csv-header", ["column": "\(column)"])
      case .openQuote(let line): ("csv-quote", ["line": "\(line)"])
      case .besideQuote(let line): ("csv-beside", ["line": "\(line)"])
      case .cells(let line, let count, let wanted):
        ("csv-cells", ["line": "\(line)", "count": "\(count)", "wanted": "\(wanted)"])
      case .notText(let line): ("csv-text", ["line": "\(line)"])
      case .tooLong(let line): ("csv-long", ["line": "\(line)", "limit": "\(CSVRows.longestRow)"])
      }
    return failure(code, values)
  }
}
