/// A file that shall prove something: where it lies, and the name by which it is known.
package struct EvidenceFile: Sendable, Hashable {
  package let path: String
  package let name: String

  /// A file that lies under its own name unless another is given.
  package init(_ path: String, name: String? = nil) {
    self.path = path
    self.name = name ?? path.fileName
  }
}
