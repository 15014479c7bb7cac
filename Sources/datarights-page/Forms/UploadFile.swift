/// A file while it is being uploaded, for its owner alone.
final class UploadFile {
  let path: String
  private(set) var count = 0
  private var descriptor: Int32

  init(path: String) throws(BodyError) {
    self.path = path
    descriptor = PrivateFile.make(path)
    guard descriptor >= 0 else { throw .diskFailed }
  }

  deinit { close() }

  /// Appends bytes.
  func write(_ bytes: ArraySlice<UInt8>) throws(BodyError) {
    guard PrivateFile.put(bytes, into: descriptor) else { throw .diskFailed }
    count += bytes.count
  }

  /// Ends writing.
  func close() {
    guard descriptor >= 0 else { return }
    PrivateFile.end(descriptor)
    descriptor = -1
  }
}
