import Crypto
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// Other programs read what we write, and we read what Python writes.
struct TarProgramTests {
  @Test(.enabled(if: Python.isInstalled)) func `Python reads what is written`() throws {
    struct Member: Decodable, Equatable {
      let name: String
      let size: Int
      let mode: Int
      let mtime: Int
      let sum: String
    }
    let members: [Member] = try Python.json(
      """
      import hashlib, json, sys, tarfile
      t = tarfile.open(sys.argv[1], 'r:')
      print(json.dumps([{'name': m.name, 'size': m.size, 'mode': m.mode, 'mtime': m.mtime,
        'sum': hashlib.sha256(t.extractfile(m).read()).hexdigest()} for m in t if m.isreg()]))
      """, reading: Data(Tar.write(TarTests.files)))
    #expect(
      members
        == TarTests.files.map {
          Member(
            name: $0.name, size: $0.bytes.count, mode: 0o600, mtime: $0.modified,
            sum: Hex.encode(SHA256.hash(data: $0.bytes)))
        })
  }

  @Test(.enabled(if: Python.isInstalled)) func `what Python writes is read`() throws {
    let long = String(repeating: "d", count: 90) + "/" + String(repeating: "f", count: 90)
    let stream = try Python.run(
      """
      import io, sys, tarfile
      t = tarfile.open(fileobj=sys.stdout.buffer, mode='w|', format=tarfile.USTAR_FORMAT)
      for name, data in [('a', b''), ('b/c', b'x' * 513), ('\(long)', b'y')]:
        i = tarfile.TarInfo(name); i.size = len(data); i.mtime = 1795428000; i.uname = 'erika'; i.uid = 1000
        t.addfile(i, io.BytesIO(data))
      t.close()
      """)
    #expect(
      try Tar.read(Array(stream)) == [
        Tar.File(name: "a", bytes: []), Tar.File(name: "b/c", bytes: [UInt8](repeating: 120, count: 513)),
        Tar.File(name: long, bytes: [121]),
      ])
  }

  @Test(.enabled(if: Python.isInstalled), arguments: ["GNU_FORMAT", "PAX_FORMAT"])
  func `what Python writes in other forms is refused`(format: String) throws {
    let stream = try Python.run(
      """
      import io, sys, tarfile
      t = tarfile.open(fileobj=sys.stdout.buffer, mode='w|', format=tarfile.\(format))
      t.addfile(tarfile.TarInfo('n' * 150), io.BytesIO(b''))
      t.close()
      """)
    let error = format == "GNU_FORMAT" ? TarError.notTar(entry: 1) : .notAFile(entry: 1, type: UInt8(ascii: "x"))
    #expect(throws: error) { try Tar.read(Array(stream)) }
  }

  @Test(.enabled(if: Program.path("tar") != nil)) func `tar unpacks what is written`() throws {
    let folder = try TestFolder()
    let stream = try folder.write("x.tar", Tar.write(TarTests.files))
    try Program.run("tar", ["-xf", stream, "-C", folder.path])
    for file in TarTests.files {
      let path = folder.path + "/" + file.name
      #expect(FileManager.default.contents(atPath: path).map(Array.init) == file.bytes)
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      #expect(facts[.posixPermissions] as? Int == 0o600)
      #expect((facts[.modificationDate] as? Date)?.timeIntervalSince1970 == Double(file.modified))
    }
  }
}
