#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files for their owner alone, by descriptors, for types that have functions `write` and `close` of their own.
enum PrivateFile {
  /// Makes a file that did not exist; negative where that fails.
  static func make(_ path: String) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
  }

  /// Opens a file to be read; negative where that fails.
  static func forReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }

  /// Writes all of some bytes; false where they could not be written.
  static func put(_ bytes: ArraySlice<UInt8>, into descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count, let base = buffer.baseAddress {
        let count = write(descriptor, base + start, buffer.count - start)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        start += count
      }
      return true
    }
  }

  /// The next bytes, at most as many as asked for; none at the end, nil where the disk fails.
  static func next(_ descriptor: Int32, atMost wanted: Int) -> [UInt8]? {
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      var found = -1
      repeat { found = read(descriptor, buffer.baseAddress, buffer.count) } while found < 0 && errno == EINTR
      isRead = found >= 0
      count = max(found, 0)
    }
    return isRead ? bytes : nil
  }

  /// How long an open file is; nil where it is no plain file.
  static func length(_ descriptor: Int32) -> Int? {
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(info.st_size)
  }

  /// Closes a file.
  static func end(_ descriptor: Int32) { close(descriptor) }
}
