package import DataRights
import DataRightsCatalogue
import DataRightsExchange
import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Works out the deadlines of a table of any length: rows are read in blocks, worked on by all processors, and written
/// in their order.
package struct DeadlineRun {
  private let desk: Desk
  private let wish: DeadlineWish
  private let only: DeadlineID?
  private let isJSON: Bool

  /// - Parameters:
  ///   - wish: what holds for all rows, whatever the table says.
  ///   - only: the deadline that is wanted; nil for all.
  package init(_ desk: Desk, _ wish: DeadlineWish, only: DeadlineID?, isJSON: Bool) {
    self.desk = desk
    self.wish = wish
    self.only = only
    self.isJSON = isJSON
  }

  /// Reads the table to its end and hands over what is to be written, piece by piece.
  ///
  /// A row that is not understood ends the run with an error after the rows before it were written.
  package func write(_ file: InputFile, to write: ([UInt8]) -> Void) throws {
    var table: CSVRows
    do {
      table = try CSVRows { try file.next(desk) }
    } catch let problem as CSVTable.Problem {
      throw desk.failure(problem)
    }
    let columns = try DeadlineColumns(table.columns, wish, desk)
    let writer = DeadlineRowWriter(isJSON: isJSON, key: columns.key, only: only)
    let plans = DeadlinePlans(desk.catalogue)
    try checkWish(plans)
    let rows = DeadlineRows(columns: columns, wish: wish, plans: plans, writer: writer, words: desk.words)
    write(writer.frame.start)
    // A document is whole whatever comes of it.
    defer { write(writer.frame.end) }
    try each(&table, rows, write)
  }

  /// What the caller says of all rows is wrong in none of them.
  private func checkWish(_ plans: DeadlinePlans) throws {
    _ = try wish.law.map { try desk.law($0) }
    for place in [wish.resident, wish.controllerPlace] { _ = try desk.place(place) }
    if let typed = wish.holidays.map(CalendarReference.init) {
      let place = try desk.catalogue.placeID(typed.place)
      _ = try desk.catalogue.calendar(CalendarReference(place: place, calendar: typed.calendar))
    }
  }

  /// Rows that are worked on by one processor at a time.
  private struct Share: Sendable {
    var block = CSVBlock()
    var output: [UInt8] = []
    var error: (any Error)?
  }

  /// A share that one processor after another takes hold of.
  private final class Locked: Sendable {
    let share = Mutex(Share())
  }

  private static let rowsOfShare = 2048
  /// So that a share of long rows takes little memory too.
  private static let bytesOfShare = 1 << 18

  private func each(_ table: inout CSVRows, _ rows: DeadlineRows, _ write: ([UInt8]) -> Void) throws {
    let shares = (0..<2 * max(1, ProcessInfo.processInfo.activeProcessorCount)).map { _ in Locked() }
    var isFirst = true
    var hasMore = true
    while hasMore {
      var failure: (any Error)?
      var filled = 0
      while hasMore, filled < shares.count {
        shares[filled].share.withLock { share in
          share.block.removeAll()
          do {
            while hasMore, share.block.count < Self.rowsOfShare, share.block.bytes.count < Self.bytesOfShare {
              hasMore = try table.next(into: &share.block)
            }
          } catch {
            (failure, hasMore) = (error, false)
          }
        }
        filled += 1
      }
      DispatchQueue.concurrentPerform(iterations: filled) { index in
        shares[index].share.withLock { share in
          share.output.removeAll(keepingCapacity: true)
          do { try rows.write(share.block, to: &share.output) } catch { share.error = error }
        }
      }
      for index in 0..<filled {
        try shares[index].share.withLock { share in
          // The first element of a document has no comma before it.
          let isHead = isJSON && isFirst && !share.output.isEmpty
          if isHead { isFirst = false }
          write(isHead ? Array(share.output.dropFirst()) : share.output)
          if let error = share.error { throw error }
        }
      }
      if let failure { throw (failure as? CSVTable.Problem).map(desk.failure) ?? failure }
    }
  }
}
