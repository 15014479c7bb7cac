#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Writes a ``StoreDocument`` piece by piece: first the events, then the evidence.
public struct StoreDocumentWriter {
  private let write: ([UInt8]) throws -> Void
  private var isFirst = true
  private var isInEvidence = false

  /// Begins a document.
  ///
  /// - Parameter write: takes its bytes.
  public init(_ write: @escaping ([UInt8]) throws -> Void) throws {
    self.write = write
    try write(Array("{\"events\":[".utf8))
  }

  /// Adds the next event of the log.
  public mutating func add(_ event: ExportedEvent) throws { try add(line: event.line) }

  /// Adds a file of evidence, after the last event.
  public mutating func add(evidence bytes: [UInt8], sha256: String) throws {
    try beginEvidence()
    try add(line: "{\"base64\":\"\(Data(bytes).base64EncodedString())\",\"sha256\":\"\(sha256)\"}")
  }

  /// Ends the document.
  public mutating func finish() throws {
    try beginEvidence()
    try write(Array("\n],\"format\":1,\"kind\":\"\(StoreDocument.kind)\"}\n".utf8))
  }

  private mutating func beginEvidence() throws {
    guard !isInEvidence else { return }
    isInEvidence = true
    isFirst = true
    try write(Array("\n],\"evidence\":[".utf8))
  }

  private mutating func add(line: String) throws {
    try write(Array((isFirst ? "\n" : ",\n").utf8) + Array(line.utf8))
    isFirst = false
  }
}
