#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files and folders of a store that are not whole yet; each bears the number of the process that fills it.
///
/// What a process leaves behind that was killed is removed by the next one that writes.
public enum Unfinished {
  private static let prefix = ".unfinished-"

  /// A new path for something that will be moved to its place in the same store.
  static func path(in store: String) -> String {
    "\(store.hasSuffix("/") ? String(store.dropLast()) : store)/\(name())"
  }

  /// A new name for a file that will be moved to its place in the same folder.
  public static func name() -> String { "\(prefix)\(getpid())-\(UInt32.random(in: 0...UInt32.max))" }

  /// Removes what processes left behind in a folder that no longer run; it says what was removed.
  @discardableResult
  public static func sweep(_ folder: String) -> [String] {
    StoreFolder.entries(of: folder).filter { isAbandoned($0, in: folder) }.map { "\(folder)/\($0)" }.filter(remove)
  }

  /// Removes a file, or a folder with all that is in it.
  @discardableResult
  static func remove(_ path: String) -> Bool {
    var info = stat()
    guard lstat(path, &info) == 0 else { return false }
    guard info.st_mode & S_IFMT == S_IFDIR else { return unlink(path) == 0 }
    for name in StoreFolder.entries(of: path) { remove("\(path)/\(name)") }
    return rmdir(path) == 0
  }

  private static func isAbandoned(_ name: String, in folder: String) -> Bool {
    guard name.hasPrefix(prefix), let number = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }) else {
      return false
    }
    // In a container every call can have the same number: then only what is old is nobody's.
    if number == getpid() { return isOld("\(folder)/\(name)") }
    return number > 0 && kill(number, 0) != 0 && errno == ESRCH
  }

  private static func isOld(_ path: String) -> Bool {
    var info = stat()
    guard lstat(path, &info) == 0 else { return false }
    #if canImport(Darwin)
      return info.st_mtimespec.tv_sec < time(nil) - 3600
    #else
      return info.st_mtim.tv_sec < time(nil) - 3600
    #endif
  }
}
