/// Joins the lines of `text/plain; format=flowed` (RFC 3676).
enum FlowedReader {
  static func unfold(_ text: String, deletesSpace: Bool) -> String {
    var lines: [String] = []
    var open: (depth: Int, text: String)?
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = raw.last == "\r" ? raw.dropLast() : raw
      let depth = line.prefix { $0 == ">" }.count
      line = line.dropFirst(depth)
      if line.first == " " { line = line.dropFirst() }
      let isSignature = line == "-- "
      let isSoft = line.last == " " && !isSignature
      let piece = isSoft && deletesSpace ? line.dropLast() : line
      if open?.depth == depth, !isSignature {
        // In place: a copy for each line would take quadratic time.
        open?.text += piece
      } else {
        if let paragraph = open { lines.append(quoted(paragraph.text, paragraph.depth)) }
        open = (depth, String(piece))
      }
      if !isSoft, let paragraph = open {
        lines.append(quoted(paragraph.text, paragraph.depth))
        open = nil
      }
    }
    if let paragraph = open { lines.append(quoted(paragraph.text, paragraph.depth)) }
    return lines.joined(separator: "\n")
  }

  private static func quoted(_ text: String, _ depth: Int) -> String {
    depth == 0 ? text : String(repeating: ">", count: depth) + " " + text
  }
}
