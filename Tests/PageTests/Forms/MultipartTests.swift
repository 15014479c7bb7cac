import Foundation
import Testing

@testable import datarights_page

/// RFC 7578, RFC 2046 section 5.1 and the HTML Standard's encoding of multipart forms.
@Suite struct MultipartTests {
  private let folder = WorkFolder(store: Scratch.path())

  private static let token = "--AaB03x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\nright\r\n"

  /// The shape of the example in RFC 7578, section 4.3 and of RFC 2388, with our token in front.
  private static let example =
    token + "--AaB03x\r\ncontent-disposition: form-data; name=\"field1\"\r\n"
    + "content-type: text/plain;charset=UTF-8\r\n\r\nJoe owes €100.\r\n"
    + "--AaB03x\r\nContent-Disposition: form-data; name=\"pics\"; filename=\"file1.txt\"\r\n"
    + "Content-Type: text/plain\r\n\r\nline\r\n--AaB03\r\n\r\n--AaB03 x\r\r\n\r\n--AaB03x--\r\n"

  private static let content = "line\r\n--AaB03\r\n\r\n--AaB03 x\r\r\n"

  private func read(_ body: [UInt8], cuts: [Int] = [], boundary: String = "AaB03x") throws -> SentForm {
    let boundary = try #require(Boundary(contentType: "multipart/form-data; boundary=\"\(boundary)\""))
    var reader = MultipartReader(boundary, isToken: { $0 == "right" }, folder: folder)
    var start = 0
    for cut in cuts + [body.count] {
      try reader.feed(Array(body[start..<cut]))
      start = cut
    }
    try reader.finish()
    return SentForm(form: reader.form, uploads: reader.uploads)
  }

  private func check(_ sent: SentForm) throws {
    #expect(sent.form.fields == [Form.Field(name: "field1", value: "Joe owes €100.")])
    let upload = try #require(sent.uploads.first)
    #expect(sent.uploads.count == 1 && upload.field == "pics" && upload.name == "file1.txt")
    #expect(try String(contentsOfFile: upload.file, encoding: .utf8) == Self.content)
    #expect(upload.bytes == Self.content.utf8.count)
  }

  @Test func partsAreReadWhereverTheyAreCut() throws {
    let body = Array(Self.example.utf8)
    try check(read(body))
    for cut in 0...body.count { try check(read(body, cuts: [cut])) }
    try check(read(body, cuts: Array(0..<body.count)))
    folder.remove()
  }

  @Test func whatStandsAroundThePartsIsPassedOver() throws {
    let padded = Self.example.replacingOccurrences(of: "--AaB03x\r\ncontent", with: "--AaB03x \t\r\ncontent")
    try check(read(Array(("preamble\r\n" + padded + "epilogue\r\n--AaB03x\r\n").utf8)))
  }

  @Test func filesLieInPrivateFoldersUntilNobodyHoldsThem() throws {
    var sent: SentForm? = try read(Array(Self.example.utf8))
    let file = try #require(sent?.uploads.first?.file)
    let store = (folder.path as NSString).deletingLastPathComponent
    #expect(
      (folder.path as NSString).lastPathComponent.hasPrefix(".unfinished-\(ProcessInfo.processInfo.processIdentifier)-")
    )
    #expect(try Scratch.mode(file) == 0o600)
    #expect(try Scratch.mode((file as NSString).deletingLastPathComponent) == 0o700)
    #expect(try Scratch.mode(folder.path) == 0o700)
    #expect(try Scratch.mode(store) == 0o700)
    sent = nil
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    folder.remove()
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  private func file(named name: String, content: String = "x") -> [UInt8] {
    Array(
      (Self.token + "--AaB03x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\(name)\"\r\n\r\n\(content)\r\n"
        + "--AaB03x--").utf8)
  }

  /// What a browser calls a file is shown and never used as a path.
  @Test(arguments: [
    ("a.txt", "a.txt"), ("../../etc/passwd", "passwd"), ("..\\..\\boot.ini", "boot.ini"),
    ("C:\\temp\\a b.txt", "a b.txt"),
    ("/etc/cron.d/x", "x"), ("..", "file"), (".", "file"), ("a/", "a"), ("%22quoted%22.txt", "\"quoted\".txt"),
    ("\\\"curl\\\".txt", "\"curl\".txt"), ("a%0D%0ASet-Cookie: x", "aSet-Cookie: x"), ("gpj\u{202E}exe", "gpjexe"),
    ("übung.pdf", "übung.pdf"), ("nul\u{0}l.txt", "null.txt"),
  ])
  func namesOfFilesAreCleaned(sent: String, shown: String) throws {
    let upload = try #require(read(file(named: sent)).uploads.first)
    #expect(upload.name == shown)
    #expect(upload.file.hasPrefix(folder.path + "/"))
    #expect(upload.file.dropFirst(folder.path.count).allSatisfy { "/0123456789".contains($0) })
  }

  @Test func aFieldWithoutAFileIsNone() throws {
    #expect(try read(file(named: "", content: "")).uploads.isEmpty)
    let empty = try #require(read(file(named: "empty.txt", content: "")).uploads.first)
    #expect(empty.bytes == 0 && FileManager.default.fileExists(atPath: empty.file))
  }

  @Test func theTokenComesBeforeAllElse() {
    let other = "--AaB03x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nx\r\n"
    let bodies = [
      other + Self.token + "--AaB03x--", other + "--AaB03x--", "--AaB03x--",
      Self.token.replacingOccurrences(of: "right", with: "wrong") + other + "--AaB03x--",
      Self.token.replacingOccurrences(of: "\"token\"", with: "\"token\"; filename=\"t\"") + other + "--AaB03x--",
    ]
    for body in bodies { #expect(throws: BodyError.tokenMissing) { try read(Array(body.utf8)) } }
    #expect(!FileManager.default.fileExists(atPath: folder.path), "a file was made before the token was found right")
  }

  @Test func whatIsNotWholeIsRefused() {
    let body = Array(Self.example.utf8)
    let whole = body.count - 2
    for end in 0..<whole { #expect(throws: BodyError.self) { try read(Array(body[..<end])) } }
  }

  @Test(arguments: [
    "--AaB03x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n",
    "--AaB03x\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nx\r\n",
    "--AaB03x\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n",
    "--AaB03x\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx\r\n",
    "--AaB03x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nx\r\n",
    "--AaB03x\r\nContent-Type: text/plain\r\n\r\nx\r\n", "--AaB03x\r\nno colon\r\n\r\nx\r\n",
    "--AaB03xmore\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n",
    "--AaB03x\r\nContent-Disposition: form-data; name=\"a\"\r\nX: \(String(repeating: "y", count: 9000))\r\n\r\nx\r\n",
    "--AaB03x\r\nX: \(String(repeating: "y", count: 90_000))",
  ])
  func hostileHeadsAreRefused(part: String) {
    #expect(throws: BodyError.malformed) { try read(Array((Self.token + part + "--AaB03x--").utf8)) }
  }

  @Test func fieldsMustBeText() {
    let part = Array("--AaB03x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8) + [0xFF]
    let body = Array(Self.token.utf8) + part + Array("\r\n--AaB03x--".utf8)
    #expect(throws: BodyError.malformed) { try read(body) }
  }

  @Test func fieldsHaveTheirMost() {
    let start = "--AaB03x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
    let long = String(repeating: "x", count: BodyLimits.fields)
    #expect(throws: BodyError.tooLarge) { try read(Array((Self.token + start + long + "\r\n--AaB03x--").utf8)) }
  }

  /// RFC 2046, section 5.1.1: 1 to 70 characters of a given set, none of them a space at the end.
  @Test func boundariesAreChecked() {
    #expect(Boundary(contentType: "multipart/form-data; boundary=AaB03x")?.delimiter == Array("\r\n--AaB03x".utf8))
    #expect(
      Boundary(contentType: "Multipart/Form-Data; charset=utf-8; Boundary=\"a b:c\"")?.bytes == Array("a b:c".utf8))
    for type in [
      "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a \"",
      "multipart/form-data; boundary=\"\(String(repeating: "a", count: 71))\"",
      "multipart/form-data; boundary=\"a\u{7}\"",
      "multipart/form-data; boundary=a; boundary=b", "multipart/mixed; boundary=a", "multipart/form-data; boundary=\"a",
    ] { #expect(Boundary(contentType: type) == nil) }
  }

  /// The worst content for a search: what begins like a delimiter, over and over.
  @Test func contentLikeADelimiterIsKept() throws {
    let content = String(repeating: "\r\n--AaB03\r\r\n--AaB0", count: 2000)
    let upload = try #require(read(file(named: "a", content: content), cuts: [500, 9001]).uploads.first)
    #expect(try String(contentsOfFile: upload.file, encoding: .utf8) == content)
  }
}
