import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// Archives that Python writes, read by us, and archives that we write, read by Python and unzip.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct ZIPArchiveTests {
  /// Python scripts that fill the archive `z`; each has `a.txt` with 50,000 letters and `ü/b.json` with `{}`.
  static let scripts: [(name: String, script: String)] = [
    ("deflate", "z = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED); put(z)"),
    ("stored", "z = zipfile.ZipFile(o, 'w', zipfile.ZIP_STORED); put(z)"),
    (
      "streamed, with data descriptors",
      """
      class Stream(io.RawIOBase):
        def writable(self): return True
        def write(self, b): o.write(b); return len(b)
      z = zipfile.ZipFile(Stream(), 'w', zipfile.ZIP_DEFLATED); put(z)
      """
    ),
    (
      "ZIP64 forced",
      """
      z = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED)
      for n, t in files:
        with z.open(zipfile.ZipInfo(n, (2026, 3, 10, 12, 0, 0)), 'w', force_zip64=True) as f: f.write(t)
      """
    ),
    (
      "after other bytes",
      "o.write(b'#!/bin/sh\\nexit\\n' * 20); z = zipfile.ZipFile(o, 'a', zipfile.ZIP_DEFLATED); put(z)"
    ),
    ("with a comment", "z = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED); put(z); z.comment = b'PK\\5\\6' * 1000"),
    (
      "ZIP64 records at the end",
      """
      z = zipfile.ZipFile(o, 'w', zipfile.ZIP_DEFLATED); put(z)
      zipfile.ZIP_FILECOUNT_LIMIT = 1
      """
    ),
  ]

  static func python(_ script: String) throws -> [UInt8] {
    let whole = """
      import io, sys, zipfile
      o = io.BytesIO()
      files = [('a.txt', b'Erika ' * 8333 + b'ab'), ('ü/b.json', b'{}')]
      def put(z):
        for n, t in files: z.writestr(zipfile.ZipInfo(n, (2026, 3, 10, 12, 0, 0)), t, z.compression)
      \(script)
      z.close()
      sys.stdout.buffer.write(o.getvalue())
      """
    return Array(try Python.run(whole))
  }

  @Test(arguments: scripts.indices)
  func `what Python writes is read`(index: Int) throws {
    let archive = try ZIPArchive(MemoryBytes(bytes: Self.python(Self.scripts[index].script)), file: "x.zip")
    #expect(archive.entries.map(\.name) == ["a.txt", "ü/b.json"])
    #expect(archive.entries.map(\.modified) == [day("2026-03-10"), day("2026-03-10")])
    let text = try archive.read(archive.entries[0], limit: 1 << 20)
    #expect(String(decoding: text, as: UTF8.self) == String(repeating: "Erika ", count: 8333) + "ab")
    #expect(try archive.read(archive.entries[1], limit: 2) == Array("{}".utf8))
  }

  @Test func `names of the first PC are read`() throws {
    let bytes = try Self.python("z = zipfile.ZipFile(o, 'w'); z.writestr('Caf_.txt', b'x')")
      .map { $0 == UInt8(ascii: "_") ? 0x82 : $0 }
    let archive = try ZIPArchive(MemoryBytes(bytes: bytes), file: "x.zip")
    #expect(archive.entries.map(\.name) == ["Café.txt"])
    #expect(try archive.read(archive.entries[0], limit: 1) == Array("x".utf8))
  }

  @Test func `every character of the code page is Python's`() throws {
    let python = String(
      decoding: try Python.run("import sys; sys.stdout.buffer.write(bytes(range(128, 256)).decode('cp437').encode())"),
      as: UTF8.self)
    #expect(CodePage437.text(128...255) == python)
  }

  @Test func `what is written is what Python and unzip read`() throws {
    let folder = try TestFolder()
    let long = Array(String(repeating: "Example GmbH, ", count: 100_000).utf8)
    let file = folder.path + "/records.zip"
    try folder.write("invoice.pdf", long)
    let writer = try ZIPWriter(path: file)
    let time = moment("2026-03-10T12:34")
    try writer.add("Akte/Übersicht.txt", bytes: long, time: time)
    try writer.add("Akte/leer.txt", bytes: [], time: time)
    try writer.add("Akte/leer gespeichert.txt", bytes: [], time: time, packing: .store)
    try writer.add("Akte/请求.pdf", file: folder.path + "/invoice.pdf", time: time, packing: .store)
    try writer.finish()
    struct Entry: Codable, Equatable {
      let name: String
      let size: Int
      let packed: Int
      let date: [Int]
    }
    struct Report: Codable {
      let bad: String?
      let entries: [Entry]
    }
    let report: Report = try Python.json(
      """
      import json, sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      print(json.dumps({'bad': z.testzip(), 'entries': [
        {'name': i.filename, 'size': len(z.read(i)), 'packed': i.compress_type, 'date': list(i.date_time)}
        for i in z.infolist()]}))
      """, reading: try Data(contentsOf: URL(fileURLWithPath: file)))
    #expect(report.bad == nil)
    let date = [2026, 3, 10, 12, 34, 0]
    #expect(
      report.entries == [
        Entry(name: "Akte/Übersicht.txt", size: long.count, packed: 8, date: date),
        Entry(name: "Akte/leer.txt", size: 0, packed: 8, date: date),
        Entry(name: "Akte/leer gespeichert.txt", size: 0, packed: 0, date: date),
        Entry(name: "Akte/请求.pdf", size: long.count, packed: 0, date: date),
      ])
    let unzip = Process()
    unzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    unzip.arguments = ["unzip", "-tqq", file]
    unzip.standardOutput = FileHandle.nullDevice
    unzip.standardError = FileHandle.nullDevice
    try ProcessStart.run(unzip)
    unzip.waitUntilExit()
    // 127 where there is no unzip.
    #expect([0, 127].contains(unzip.terminationStatus))
  }
}
