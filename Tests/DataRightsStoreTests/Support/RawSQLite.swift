import Foundation

/// A connection of SQLite's own interface, to do to a store what our code never would.
final class RawSQLite {
  /// SQLite refused a statement; its message.
  struct Refusal: Error, Equatable {
    let message: String
  }

  private typealias Open = @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>) -> Int32
  private typealias Close = @convention(c) (OpaquePointer?) -> Int32
  private typealias Message = @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>
  private typealias Row =
    @convention(c) (
      UnsafeMutableRawPointer?, Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> Int32
  private typealias Execute =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, Row?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
    ) -> Int32

  private var handle: OpaquePointer?

  init(_ path: String) throws {
    let code = try Self.function("sqlite3_open", as: Open.self)(path, &handle)
    guard code == 0 else { throw Refusal(message: "open: \(code)") }
  }

  deinit { _ = try? Self.function("sqlite3_close", as: Close.self)(handle) }

  /// Runs statements and gives the first column of each row.
  @discardableResult
  func run(_ sql: String) throws -> [String] {
    final class Rows { var texts: [String] = [] }
    let rows = Rows()
    let code = try Self.function("sqlite3_exec", as: Execute.self)(
      handle, sql,
      { context, _, values, _ in
        guard let context else { return 1 }
        let text = values?.pointee.map { String(cString: $0) } ?? "NULL"
        Unmanaged<Rows>.fromOpaque(context).takeUnretainedValue().texts.append(text)
        return 0
      }, Unmanaged.passUnretained(rows).toOpaque(), nil)
    guard code == 0 else {
      throw Refusal(message: String(cString: try Self.function("sqlite3_errmsg", as: Message.self)(handle)))
    }
    return rows.texts
  }

  /// A function of the SQLite library that this process has loaded already.
  private static func function<Function>(_ name: String, as type: Function.Type) throws -> Function {
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), name) else { throw Refusal(message: "no \(name)") }
    return unsafeBitCast(symbol, to: Function.self)
  }
}
