/// Reads `multipart/form-data` (RFC 7578) as it comes, in pieces of any length: fields into memory, files onto the disk.
///
/// The first part must be the token of the session: no byte of a file is kept before it has been found right.
struct MultipartReader {
  private enum State { case preamble, afterDelimiter, headers, content, end }

  private let delimiter: [UInt8]
  private let isToken: @Sendable (String) -> Bool
  private let store: WorkFolder
  private var folder: UploadFolder?
  private var state = State.preamble
  private var buffer: [UInt8]
  private var part: MultipartPart?
  private var file: UploadFile?
  private var value: [UInt8] = []
  private var partCount = 0
  private var fieldBytes = 0

  /// The fields so far, without the token.
  private(set) var form = Form()
  /// The files so far.
  private(set) var uploads: [Upload] = []

  /// The longest head of a part.
  private static let longestHead = 8 << 10

  /// Begins to read; a folder is made in the given one when the first file comes.
  init(_ boundary: Boundary, isToken: @escaping @Sendable (String) -> Bool, folder: WorkFolder) {
    delimiter = boundary.delimiter
    self.isToken = isToken
    store = folder
    // The first delimiter has no line break before it where nothing else stands there.
    buffer = Array("\r\n".utf8)
  }

  /// Takes the next bytes.
  mutating func feed(_ bytes: [UInt8]) throws(BodyError) {
    guard state != .end else { return }
    buffer += bytes
    while try step() {}
  }

  /// Ends; throws where the body was not whole.
  mutating func finish() throws(BodyError) {
    guard state == .end else { throw .malformed }
    guard partCount > 0 else { throw .tokenMissing }
  }

  /// Goes on as far as the buffer reaches; false where more bytes are needed.
  private mutating func step() throws(BodyError) -> Bool {
    switch state {
    case .preamble: return try pass(keeping: false)
    case .content: return try pass(keeping: true)
    case .afterDelimiter: return try endLine()
    case .headers: return try readHead()
    case .end: return false
    }
  }

  /// Passes content up to the next delimiter; what may be the beginning of one stays in the buffer.
  private mutating func pass(keeping: Bool) throws(BodyError) -> Bool {
    guard let start = Bytes.first(delimiter, in: buffer) else {
      let sure = buffer.count - (delimiter.count - 1)
      guard sure > 0 else { return false }
      if keeping { try keep(buffer[..<sure]) }
      buffer.removeFirst(sure)
      return false
    }
    if keeping {
      try keep(buffer[..<start])
      try endPart()
    }
    buffer.removeFirst(start + delimiter.count)
    state = .afterDelimiter
    return true
  }

  /// Reads what follows a delimiter: two hyphens at the end of all, else spaces and a line break.
  private mutating func endLine() throws(BodyError) -> Bool {
    let hyphens = Array("--".utf8)
    guard buffer.count >= 2 else { return false }
    if buffer.starts(with: hyphens) {
      state = .end
      buffer = []
      return false
    }
    let padding = buffer.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    guard padding < Self.longestHead else { throw .malformed }
    guard buffer.count >= padding + 2 else { return false }
    guard buffer[padding...].starts(with: Array("\r\n".utf8)) else { throw .malformed }
    buffer.removeFirst(padding)
    state = .headers
    return true
  }

  /// Reads the head of a part, which begins with the line break before it.
  private mutating func readHead() throws(BodyError) -> Bool {
    guard let end = Bytes.first(Array("\r\n\r\n".utf8), in: buffer) else {
      guard buffer.count <= Self.longestHead else { throw .malformed }
      return false
    }
    guard end <= Self.longestHead, partCount < Form.most, let part = MultipartPart(head: buffer[..<end]) else {
      throw .malformed
    }
    if partCount == 0, part.name != Form.token || part.fileName != nil { throw .tokenMissing }
    partCount += 1
    self.part = part
    buffer.removeFirst(end + 4)
    state = .content
    return true
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) throws(BodyError) {
    guard let part, !bytes.isEmpty else { return }
    if part.fileName != nil {
      if file == nil { file = try uploadFolder().newFile() }
      try file?.write(bytes)
    } else {
      fieldBytes += bytes.count
      guard fieldBytes <= BodyLimits.fields else { throw .tooLarge }
      value += bytes
    }
  }

  private mutating func endPart() throws(BodyError) {
    guard let part else { throw .malformed }
    defer {
      self.part = nil
      file = nil
      value = []
    }
    if let fileName = part.fileName {
      // A field without a file is sent with an empty name and nothing in it.
      guard file != nil || !fileName.isEmpty else { return }
      let folder = try uploadFolder()
      let written: UploadFile
      if let file { written = file } else { written = try folder.newFile() }
      written.close()
      uploads.append(
        Upload(
          field: part.name, name: Upload.cleaned(fileName), file: written.path, bytes: written.count, folder: folder))
      return
    }
    guard let text = String(validating: value, as: UTF8.self) else { throw .malformed }
    if partCount == 1 {
      guard isToken(text) else { throw .tokenMissing }
    } else {
      form.add(part.name, text)
    }
  }

  private mutating func uploadFolder() throws(BodyError) -> UploadFolder {
    if let folder { return folder }
    let made = try UploadFolder(in: store)
    folder = made
    return made
  }
}
