import DataRights
import DataRightsDesk

/// What `verify` and `doctor` found, as a document and as text.
struct FindingView {
  let desk: Desk

  static func document(_ findings: [StoreCheck.Finding]) -> JSON {
    [
      "format": 1,
      "findings": JSON(
        findings.map { finding in
          ["code": JSON(finding.code), "message": JSON(finding.text), "hint": JSON(finding.hint)] as JSON
        }),
    ]
  }

  func lines(_ findings: [StoreCheck.Finding]) -> [String] {
    guard !findings.isEmpty else { return [desk.style.green(desk.words.text("check.fine"))] }
    return findings.flatMap { finding in
      [wrapped(finding.text, width: Terminal.width, rest: "  ")]
        + (finding.hint.map { [wrapped($0, width: Terminal.width, first: "  → ", rest: "    ")] } ?? [])
    }
  }
}
