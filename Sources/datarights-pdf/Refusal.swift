import DataRights

/// Why no PDF file was made, and what to do; never with words of the letter.
struct Refusal: Error {
  let message: String
  let remedy: String
  /// The code that the program ends with.
  let exit: Int32

  init(_ message: String, remedy: String, exit: Int32 = 1) {
    self.message = message
    self.remedy = remedy
    self.exit = exit
  }

  /// As the program tells it.
  var line: String { "datarights-pdf: \(message); \(remedy)" }
}

extension LetterSheet {
  /// Reads a sheet from the bytes of a JSON document.
  init(reading bytes: [UInt8]) throws(Refusal) {
    guard !bytes.isEmpty else {
      throw Refusal(
        "nothing stands on standard input", remedy: "call it as: datarights-pdf <letter.json >letter.pdf", exit: 64)
    }
    do throws(DataError) {
      self = try LetterSheet(try JSON.parse(bytes, file: "standard input"), file: "standard input")
    } catch {
      throw Refusal(
        "line \(error.line) of standard input: \(error.message.withoutQuotes)", remedy: error.remedy.withoutQuotes)
    }
  }
}

extension String {
  /// What a reader's error says, without what it quotes: that may be words of the letter.
  fileprivate var withoutQuotes: String {
    guard let first = firstIndex(of: "\""), let last = lastIndex(of: "\""), first < last else { return self }
    return self[...first] + "…" + self[last...]
  }
}
