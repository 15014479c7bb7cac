/// What a tar stream says of a file before the file's bytes.
public struct TarEntry: Sendable, Hashable {
  /// The path, its parts joined by `/`.
  public let name: String
  /// How many bytes the file has.
  public let size: Int
  /// The time of its last change, in seconds since 1970 began in UTC.
  public let modified: Int
}
