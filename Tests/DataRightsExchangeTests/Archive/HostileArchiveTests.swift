import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// Archives that were made to do harm.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct HostileArchiveTests {
  private func archive(_ script: String) throws -> ZIPArchive {
    try ZIPArchive(MemoryBytes(bytes: ZIPArchiveTests.python(script)), file: "x.zip")
  }

  private func damage(_ damage: ImportError.Damage, entry: String? = "a.txt") -> ImportError {
    .damaged(file: "x.zip", entry: entry, damage, line: nil)
  }

  @Test func `names that lead elsewhere lead nowhere`() throws {
    let archive = try archive(
      """
      z = zipfile.ZipFile(o, 'w')
      for n in ['../../etc/passwd', '/root/x', 'C:\\\\x\\\\y', 'a/./b/../c', '..', 'q\\x01r']:
        i = zipfile.ZipInfo('n'); i.filename = n; z.writestr(i, b'1')
      """)
    #expect(archive.entries.map(\.name) == ["etc/passwd", "root/x", "C:/x/y", "a/b/c", "", "qr"])
    #expect(archive.entries.map(\.isFile) == [true, true, true, true, false, true])
  }

  @Test func `an archive that unpacks to very much is refused`() throws {
    let bomb = try archive(
      "z = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED); z.writestr('a.txt', b'0' * (300 << 20))")
    #expect(throws: ImportError.tooLarge(file: "x.zip", entry: "a.txt", bytes: 300 << 20, limit: 16 << 20)) {
      try bomb.read(bomb.entries[0], limit: 16 << 20)
    }
    #expect(throws: damage(.ratio)) { try bomb.read(bomb.entries[0], limit: 400 << 20) }
  }

  @Test func `an entry that lies about its size is refused`() throws {
    let small = try archive(
      """
      z = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED); z.writestr('a.txt', b'0' * 5000000)
      z.filelist[0].file_size = 10
      """)
    #expect(throws: damage(.size)) { try small.read(small.entries[0], limit: 1 << 20) }
    let large = try archive(
      """
      z = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED); z.writestr('a.txt', b'0123')
      z.filelist[0].file_size = 10
      """)
    #expect(throws: damage(.size)) { try large.read(large.entries[0], limit: 1 << 20) }
  }

  @Test func `a wrong checksum is found`() throws {
    let archive = try archive("z = zipfile.ZipFile(o, 'w'); z.writestr('a.txt', b'0123'); z.filelist[0].CRC ^= 1")
    #expect(throws: damage(.checksum)) { try archive.read(archive.entries[0], limit: 10) }
  }

  @Test func `entries that share bytes are refused`() throws {
    #expect(throws: damage(.overlap, entry: nil)) {
      try archive(
        """
        z = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED)
        z.writestr('a.txt', b'0' * 1000000); z.writestr('b.txt', b'1')
        z.filelist[1].header_offset = 0
        """)
    }
  }

  @Test func `a locked entry is named`() throws {
    let archive = try archive("z = zipfile.ZipFile(o, 'w'); z.writestr('a.txt', b'0123'); z.filelist[0].flag_bits |= 1")
    #expect(throws: ImportError.encrypted(file: "x.zip", entry: "a.txt")) {
      try archive.read(archive.entries[0], limit: 10)
    }
  }

  @Test func `another packing is named`() throws {
    let archive = try archive("z = zipfile.ZipFile(o, 'w', zipfile.ZIP_BZIP2); z.writestr('a.txt', b'0123')")
    #expect(throws: ImportError.unknownMethod(file: "x.zip", entry: "a.txt", method: 12)) {
      try archive.read(archive.entries[0], limit: 10)
    }
  }

  @Test func `a header that contradicts the table of contents is refused`() throws {
    let archive = try archive(
      "z = zipfile.ZipFile(o, 'w'); z.writestr('a.txt', b'0123'); z.filelist[0].filename = 'b.txt'")
    #expect(throws: damage(.header, entry: "b.txt")) { try archive.read(archive.entries[0], limit: 10) }
  }

  @Test func `what is no archive is refused`() throws {
    for bytes in [[], Array("PK\u{3}\u{4}".utf8), [UInt8](repeating: 0, count: 100), Array("PK\u{5}\u{6}".utf8)] {
      #expect(throws: damage(.directory, entry: nil)) { try ZIPArchive(MemoryBytes(bytes: bytes), file: "x.zip") }
    }
  }

  @Test func `every archive that is cut off is refused or read`() throws {
    let bytes = try ZIPArchiveTests.python("z = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED); put(z)")
    for count in 0..<bytes.count {
      #expect(throws: ImportError.self) {
        try ZIPArchive(MemoryBytes(bytes: Array(bytes[..<count])), file: "x.zip")
      }
    }
  }

  @Test func `archives within archives end at the second`() throws {
    let folder = try TestFolder()
    // Each level holds ten of the next, as the bombs do that fill a disk.
    let path = try folder.write(
      "bomb.zip",
      ZIPArchiveTests.python(
        """
        def level(n):
          b = io.BytesIO(); y = zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED)
          inner = level(n - 1) if n else b'{"installed_apps_v2": []}'
          for i in range(10): y.writestr(f'{i}.zip' if n else f'{i}/apps_and_websites.json', inner)
          y.close(); return b.getvalue()
        o.write(level(4)); z = io.BytesIO()
        """))
    #expect(
      throws: ImportError.nothingFound(
        file: path, wanted: ["connected_apps_and_websites.json", "apps_and_websites.json"])
    ) {
      try Exports.connections().lists(at: path, of: .facebook)
    }
    let shallow = try folder.write(
      "shallow.zip",
      ZIPArchiveTests.python(
        """
        b = io.BytesIO(); y = zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED)
        y.writestr('f/apps_and_websites.json', b'{"installed_apps_v2": []}'); y.close()
        z = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED); z.writestr('part-1.zip', b.getvalue())
        """))
    #expect(try Exports.connections().lists(at: shallow).count == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func `of a large archive only what matters is read`() throws {
    let folder = try TestFolder()
    let path = folder.path + "/facebook.zip"
    let photo = try folder.write("photo.jpg", [])
    try #require(FileHandle(forWritingAtPath: photo)).truncate(atOffset: 200 << 20)
    let writer = try ZIPWriter(path: path)
    let time = moment("2026-03-10T00:00")
    try writer.add("photos/1.jpg", file: photo, time: time, packing: .store)
    try writer.add(
      "x/apps_and_websites.json", bytes: Array(#"{"installed_apps": [{"name": "AliExpress"}]}"#.utf8), time: time)
    try writer.finish()
    let spent = try ContinuousClock().measure {
      let lists = try Exports.connections().lists(at: path)
      #expect(lists.first?.apps.map(\.name) == ["AliExpress"])
      #expect(lists.first?.exportedOn == day("2026-03-10"))
    }
    #expect(spent < .seconds(1))
  }

  @Test func `a file of 200 MB is refused without being read`() throws {
    let folder = try TestFolder()
    let path = try folder.write("apps_and_websites.json", "{")
    try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 200 << 20)
    let spent = ContinuousClock().measure {
      #expect(
        throws: ImportError.tooLarge(file: path, entry: nil, bytes: 200 << 20, limit: ConnectionImport.mostBytes)
      ) { try Exports.connections().lists(at: path) }
      #expect(throws: ImportError.tooLarge(file: path, entry: nil, bytes: 200 << 20, limit: OrderImport.mostBytes)) {
        try Exports.orders().history(at: path)
      }
    }
    #expect(spent < .seconds(1))
  }

  @Test func `links, pipes and deep folders do not lead on`() throws {
    let folder = try TestFolder()
    try folder.write("a/apps_and_websites.json", #"{"installed_apps": []}"#)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/loop", withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/b.json", withDestinationPath: "/etc/passwd")
    mkfifo(folder.path + "/a/connected_apps_and_websites.json", 0o600)
    #expect(try Exports.connections().lists(at: folder.path).count == 1)
    #expect(throws: ImportError.unreadable(file: folder.path + "/a/connected_apps_and_websites.json")) {
      try Exports.connections().lists(at: folder.path + "/a/connected_apps_and_websites.json")
    }
    try folder.write(String(repeating: "d/", count: 30) + "x.json", "{}")
    #expect(throws: ImportError.tooMany(file: folder.path, limit: FileSource.deepest)) {
      try Exports.connections().lists(at: folder.path)
    }
  }
}
