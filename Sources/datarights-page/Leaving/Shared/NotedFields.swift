import DataRights
import DataRightsDesk

/// What every form about something that happened asks: the day, what the screen said, a reason, proofs.
struct NotedFields: Sendable {
  let on: CivilDate
  let text: String?
  let reason: String?
  let uploads: [Upload]

  /// Reads a form; nil where the day is none.
  init?(_ request: PageRequest, today: CivilDate) {
    let typed = request.form.written("on")
    guard let on = typed.map(CivilDate.init(iso:)) ?? today else { return nil }
    self.on = on
    text = request.form.written("text")
    reason = request.form.written("reason")
    uploads = request.uploads.filter { $0.field == "evidence" }
  }

  /// Keeps the files and says what they prove.
  ///
  /// - Parameter quoting: whether what the screen said is a proof of its own.
  func evidence(_ desk: Desk, quoting: Bool = false) throws -> [Evidence] {
    try KeptEvidence.read(uploads.map { EvidenceFile($0.file, name: $0.name) }, text: quoting ? text : nil, desk)
  }
}

extension Form {
  /// What was typed into a field without the spaces around it; nil where that is nothing.
  func written(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    let start = value.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(start[...last])
  }
}

/// The day on which something happened; today where nothing was typed.
func dayField(_ typed: Form, today: CivilDate, error: String?, _ page: PageContext) -> HTML {
  dateField(
    FieldText("on", label: page.text("page.leaving.on"), error: error), value: typed["on"] ?? today.iso,
    max: today.iso)
}

/// What the screen or a message said.
func quoteField(_ typed: Form, _ page: PageContext) -> HTML {
  textArea(
    FieldText("text", label: page.text("page.leaving.quote"), hint: page.text("page.leaving.quote-hint")),
    value: typed["text"] ?? "", rows: 3)
}

/// Files that prove it.
func proofField(_ label: String, hint: String, _ page: PageContext) -> HTML {
  fileField(FieldText("evidence", label: page.text(label), hint: page.text(hint)), multiple: true)
}
