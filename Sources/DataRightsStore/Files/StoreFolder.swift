internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The folder of a store and the file in it, seen by their owner alone.
///
/// Nothing may open and close the database file while a connection of the same process has it open: POSIX would
/// drop that connection's locks. So the file is looked at by its path, and opened only when it is made.
enum StoreFolder {
  static let fileName = "datarights.sqlite"

  static func databasePath(in folder: String) -> String {
    folder.hasSuffix("/") ? folder + fileName : folder + "/" + fileName
  }

  /// Whether the database file exists; throws where something else stands in its place.
  static func hasDatabase(at path: String) throws(StoreError) -> Bool {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      switch errno {
      case ENOENT: return false
      case ENOTDIR: throw .notAFolder(parent(of: path))
      default: throw .notReadable(path)
      }
    }
    switch info.st_mode & S_IFMT {
    case S_IFLNK: throw .isSymlink(path)
    case S_IFREG: break
    default: throw .notADatabase(path)
    }
    if info.st_mode & 0o077 != 0, info.st_uid == geteuid() { _ = chmod(path, 0o600) }
    return true
  }

  /// Makes the database file, empty and for its owner alone, in a folder that is made where it is missing.
  static func makeDatabase(at path: String, in folder: String) throws(StoreError) {
    try makeFolder(folder)
    let failure = creation.withLock { _ -> Int32? in
      let descriptor = RawFile.make(path)
      guard descriptor >= 0 else { return errno }
      _ = close(descriptor)
      return nil
    }
    switch failure {
    case nil: break
    case EEXIST: _ = try hasDatabase(at: path)
    case let code?: throw error(code, folder)
    }
  }

  /// Keeps a thread from opening the file between its making and its closing by another.
  private static let creation = Mutex<Void>(())

  /// Makes a folder and the missing ones above it, for their owner alone; an existing folder keeps its mode.
  static func makeFolder(_ folder: String) throws(StoreError) {
    guard !folder.isEmpty else { throw .folderMissing(folder) }
    if mkdir(folder, 0o700) != 0 {
      switch errno {
      case EEXIST: return try checkFolder(folder)
      case ENOENT:
        let parent = parent(of: folder)
        guard parent != folder, parent != "." else { throw .folderMissing(folder) }
        try makeFolder(parent)
        guard mkdir(folder, 0o700) == 0 else {
          let code = errno
          if code == EEXIST { return try checkFolder(folder) }
          throw error(code, folder)
        }
      case let code: throw error(code, folder)
      }
    }
    _ = chmod(folder, 0o700)
    synchronize(parent(of: folder))
  }

  /// Does some work while no other process does the like in the same folder.
  ///
  /// Where a file system has no locks for folders, the work is done all the same: SQLite's own lock remains.
  static func alone<R>(in folder: String, _ work: () throws -> R) rethrows -> R {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return try work()
  }

  private static func checkFolder(_ folder: String) throws(StoreError) {
    var info = stat()
    guard stat(folder, &info) == 0 else { throw error(errno, folder) }
    guard info.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(folder) }
  }

  /// Writes the entries of a folder to the disk, so that a new folder in it outlives a power failure.
  static func synchronize(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  /// The names of everything in a folder; none where it cannot be read.
  static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func error(_ code: Int32, _ path: String) -> StoreError {
    switch code {
    case ENOENT: .folderMissing(path)
    case ENOTDIR: .notAFolder(path)
    case ELOOP: .isSymlink(path)
    case ENOSPC, EDQUOT: .full(path)
    case EIO: .inputOutput(path, code: code)
    default: .notWritable(path)
    }
  }

  private static func parent(of path: String) -> String {
    var trimmed = Substring(path)
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
