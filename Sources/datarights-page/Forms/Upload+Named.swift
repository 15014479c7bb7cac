import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Upload {
  /// The path of the same file under the name that it had, for readers that go by names.
  ///
  /// The name was cleaned, and its folder is one of ours that holds nothing else and goes with the upload.
  func named() throws(BodyError) -> String {
    let folder = file + "-named"
    let path = "\(folder)/\(name)"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST, link(file, path) == 0 || errno == EEXIST else {
      throw .diskFailed
    }
    return path
  }
}
