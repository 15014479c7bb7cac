import CPangoCairo
import DataRights

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads one ``LetterSheet`` as JSON on standard input and writes it as a PDF file on standard output.
///
/// Exits with 0, with 1 where the sheet cannot be printed and with 64 for a wrong call.
///
/// With `--stream` it prints one sheet after another, each a line of standard input, so that the fonts are looked for
/// once only. It answers each by the line `pdf LENGTH` and so many bytes of the file, or by `error LENGTH` and so many
/// bytes that say why the sheet cannot be printed, and ends with the input.
@main
enum Main {
  static func main() {
    // A reader that goes away is an error to tell, not a signal to die of.
    signal(SIGPIPE, SIG_IGN)
    do throws(Refusal) {
      let isStream = try isStream()
      // It begins to look for the fonts, on a thread of its own, while the letter is read.
      _ = pango_cairo_font_map_get_default()
      if isStream { return try printAll() }
      try Streams.output(try file(of: try Streams.input()))
    } catch {
      Streams.error(error.line + "\n")
      exit(error.exit)
    }
  }

  /// Whether more than one sheet comes.
  private static func isStream() throws(Refusal) -> Bool {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.isEmpty || arguments.elementsEqual(["--stream"]), isatty(STDIN_FILENO) == 0 else {
      throw Refusal(
        "it takes no arguments and reads a letter as JSON on standard input",
        remedy: "call it as: datarights-pdf <letter.json >letter.pdf", exit: 64)
    }
    return !arguments.isEmpty
  }

  private static func printAll() throws(Refusal) {
    var lines = Streams.Lines()
    while let line = try lines.next() {
      var (word, answer): (String, [UInt8])
      do throws(Refusal) {
        (word, answer) = ("pdf", try file(of: line))
      } catch {
        (word, answer) = ("error", Array(error.line.utf8))
      }
      try Streams.output(Array("\(word) \(answer.count)\n".utf8) + answer)
    }
  }

  /// The PDF file of a sheet; the same for the same sheet, whatever was printed before.
  private static func file(of bytes: [UInt8]) throws(Refusal) -> [UInt8] {
    let sheet = try LetterSheet(reading: bytes)
    let pages = try Typesetter(sheet).pages()
    return try FinishedFile.bytes(try Drawing.draw(pages, at: Moment.made(of: sheet)), of: sheet)
  }
}
