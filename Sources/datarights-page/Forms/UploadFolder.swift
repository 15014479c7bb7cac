import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder for the files of one request, removed when nobody holds it any more.
final class UploadFolder: Sendable {
  private let path: String
  private let count = Mutex(0)

  /// Makes the folder.
  init(in folder: WorkFolder) throws(BodyError) {
    guard let path = folder.newPath(), mkdir(path, 0o700) == 0 else { throw .diskFailed }
    self.path = path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes an empty file.
  func newFile() throws(BodyError) -> UploadFile {
    let number = count.withLock { count in
      count += 1
      return count
    }
    return try UploadFile(path: "\(path)/\(number)")
  }
}
