import Synchronization

/// A multipart body while it is read, by one thread after another.
final class PartsInReading: Sendable {
  private let reader: Mutex<MultipartReader>

  /// Begins to read.
  init(_ reader: sending MultipartReader) { self.reader = Mutex(reader) }

  /// Takes the next bytes.
  func feed(_ bytes: [UInt8]) throws(BodyError) {
    try reader.withLock { reader throws(BodyError) in try reader.feed(bytes) }
  }

  /// What was sent, where all of it came.
  func finish() throws(BodyError) -> SentForm {
    try reader.withLock { reader throws(BodyError) in
      try reader.finish()
      return SentForm(form: reader.form, uploads: reader.uploads)
    }
  }
}
