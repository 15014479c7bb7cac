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
@main
enum Main {
  static func main() {
    // A reader that goes away is an error to tell, not a signal to die of.
    signal(SIGPIPE, SIG_IGN)
    do throws(Refusal) {
      try checkCall()
      let sheet = try LetterSheet(reading: try Streams.input())
      let pages = try Typesetter(sheet).pages()
      let drawing = try Drawing.draw(pages, at: Moment.made(of: sheet))
      try Streams.output(try FinishedFile.bytes(drawing, of: sheet))
    } catch {
      Streams.error("datarights-pdf: \(error.message); \(error.remedy)\n")
      exit(error.exit)
    }
  }

  private static func checkCall() throws(Refusal) {
    guard CommandLine.arguments.count <= 1, isatty(STDIN_FILENO) == 0 else {
      throw Refusal(
        "it takes no arguments and reads a letter as JSON on standard input",
        remedy: "call it as: datarights-pdf <letter.json >letter.pdf", exit: 64)
    }
  }
}
