#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Catalogue {
  /// A name of the state in which the laws and places are: other files, sizes or times of change give another name.
  ///
  /// No file is read for it, so that a result computed from the data can be known to be of this data at little cost.
  public var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    for folder in folders.folders {
      for part in ["Jurisdictions/laws", "Jurisdictions/places"] {
        mix("\(folder)/\(part)".utf8)
        for name in folders.entries(of: "\(folder)/\(part)") {
          var status = stat()
          guard stat("\(folder)/\(part)/\(name)", &status) == 0 else { continue }
          #if canImport(Darwin)
            let changed = status.st_mtimespec
          #else
            let changed = status.st_mtim
          #endif
          mix("\(name) \(status.st_size) \(changed.tv_sec) \(changed.tv_nsec)".utf8)
        }
      }
    }
    return String(hash, radix: 16)
  }
}
