/// Breaks a text into lines of a width, the later ones indented.
package func wrapped(_ text: String, width: Int, first: String = "", rest: String = "") -> String {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = lines.isEmpty ? first : rest
    var isEmpty = true
    for word in paragraph.split(separator: " ") {
      if !isEmpty, line.count + word.count + 1 > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
  }
  return lines.joined(separator: "\n")
}
