import DataRights

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
    var state = FNV1a()
    for folder in folders.folders {
      for part in ["Jurisdictions/laws", "Jurisdictions/places"] {
        let path = "\(folder)/\(part)"
        state.add(path.utf8)
        state.add(Self.files(in: path))
      }
    }
    return String(state.value, radix: 16)
  }

  /// What the files of a folder are called, with their sizes and times of change; the same in whatever order they come.
  private static func files(in folder: String) -> UInt64 {
    guard let stream = opendir(folder) else { return 0 }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    var sum: UInt64 = 0
    while let entry = readdir(stream) {
      var status = stat()
      let found = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { name -> FNV1a? in
          guard name.pointee != CChar(46), fstatat(descriptor, name, &status, 0) == 0 else { return nil }
          var file = FNV1a()
          var next = name
          while next.pointee != 0 {
            file.add(UInt8(bitPattern: next.pointee))
            next += 1
          }
          return file
        }
      }
      guard var file = found else { continue }
      #if canImport(Darwin)
        let changed = status.st_mtimespec
      #else
        let changed = status.st_mtim
      #endif
      file.add(UInt64(truncatingIfNeeded: status.st_size))
      file.add(UInt64(truncatingIfNeeded: changed.tv_sec))
      file.add(UInt64(truncatingIfNeeded: changed.tv_nsec))
      sum &+= file.value
    }
    return sum
  }

  /// Whether a law stands among the data.
  public func hasLaw(_ id: String) -> Bool { has(id, in: "Jurisdictions/laws") }

  /// Whether an addressee stands among the data.
  public func hasAddressee(_ id: String) -> Bool { has(id, in: "Templates/addressees") }

  private func has(_ id: String, in folder: String) -> Bool {
    Self.isID(id) && folders.location(of: "\(folder)/\(id).json") != nil
  }
}

extension FNV1a {
  /// Adds eight bytes at once.
  fileprivate mutating func add(_ number: UInt64) {
    // The high bits of a product never reach the low ones; so they are folded into them.
    let product = (value ^ number).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    value = product.high ^ product.low
  }
}
