import DataRights

/// Tells what a reply says from what it quotes, so that the user's own letter is not taken for the answer.
struct QuotedText {
  /// The new text.
  private(set) var fresh: [String] = []
  /// What was written before.
  private(set) var quoted: [String] = []

  private let lines: [String]
  private let cues: [ReplyCues]
  private let headers: Set<String>
  private let senders: Set<String>

  init(_ text: String, cues: [ReplyCues]) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.prefix(5000)).trimmed
    }
    self.cues = cues
    headers = Set(cues.flatMap(\.quotes.headers))
    senders = Set(cues.compactMap(\.quotes.headers.first))
    separate()
  }

  private mutating func separate() {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.hasPrefix(">") {
        quoted.append(line)
      } else if isMark(line) || isHeaderBlock(at: index) {
        quoted += lines[index...]
        return
      } else if let last = introduction(at: index) {
        quoted += lines[index...last]
        index = last
        if !isMarked(after: last) {
          // Below an answer stands the whole letter; above one, as much of it as is answered.
          if fresh.contains(where: { !$0.isEmpty }) {
            quoted += lines[(last + 1)...]
            return
          }
          index = endOfParagraph(after: last)
          quoted += lines[(last + 1)...index]
        }
      } else if line == "--", fresh.count(where: { !$0.isEmpty }) >= 3 {
        skipSignature(from: &index)
        continue
      } else {
        fresh.append(line)
      }
      index += 1
    }
  }

  /// Passes over a signature up to what is quoted.
  private func skipSignature(from index: inout Int) {
    while index < lines.count, !lines[index].hasPrefix(">"), !isMark(lines[index]), !isHeaderBlock(at: index) {
      index += 1
    }
  }

  /// `-----Original Message-----`, and words of that kind between lines.
  private func isMark(_ line: String) -> Bool {
    guard line.utf8.count < 120,
      line.hasPrefix("--") || line.hasPrefix("__") || line.hasPrefix("==")
        || line.hasPrefix("##") || line.hasPrefix("**")
    else { return false }
    let words = ReplyWords.split(line)
    return cues.contains {
      $0.quotes.marks.candidates(in: words).contains { $0.matches(in: words).contains { $0.lowerBound == 0 } }
    }
  }

  /// `From: …`, `Sent: …`, `To: …` below one another.
  private func isHeaderBlock(at index: Int) -> Bool {
    guard let first = header(lines[index]), senders.contains(first) else { return false }
    let names = lines[(index + 1)...].prefix(8).compactMap { header($0) }
    return Set(names).subtracting([first]).count >= 2
  }

  private func header(_ line: String) -> String? {
    guard let colon = line.prefix(40).firstIndex(of: ":") else { return nil }
    let name = line[..<colon].filter { $0 != "*" }.trimmed.lowercased()
    return headers.contains(name) ? name : nil
  }

  /// The last line of an introduction such as `On Monday … wrote:` that begins at an index; it may take three lines.
  private func introduction(at index: Int) -> Int? {
    guard !lines[index].isEmpty else { return nil }
    var text = ""
    for last in index..<min(index + 3, lines.count) {
      guard !lines[last].isEmpty else { return nil }
      text += (text.isEmpty ? "" : " ") + lines[last]
      guard text.utf8.count < 400 else { return nil }
      guard text.hasSuffix(":") else { continue }
      let words = ReplyWords.split(text)
      let isOne = cues.contains { cues in
        cues.quotes.introductions.candidates(in: words).contains {
          $0.matches(in: words).contains { $0.lowerBound == 0 }
        }
      }
      return isOne ? last : nil
    }
    return nil
  }

  private func isMarked(after index: Int) -> Bool {
    lines[(index + 1)...].first { !$0.isEmpty }?.hasPrefix(">") == true
  }

  private func endOfParagraph(after index: Int) -> Int {
    var last = index
    while last + 1 < lines.count, lines[last + 1].isEmpty { last += 1 }
    while last + 1 < lines.count, !lines[last + 1].isEmpty { last += 1 }
    return last
  }
}
