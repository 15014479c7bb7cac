import DataRights

/// A template with most gaps filled, taken apart into what can be copied and the lines that the last gaps stand in.
struct PreparedLines: Sendable {
  /// Something that is written; what a section holds are the steps that follow it.
  enum Step: Sendable {
    /// Lines that are laid out already.
    case lines(Range<Int>)
    /// Words of a line with gaps.
    case words(Range<Int>, isSimple: Bool)
    /// A gap.
    case slot(Slot)
    /// The end of a line with gaps, which can now be laid out.
    case lineEnd
    /// Steps that are taken once for each identifier.
    case rows(length: Int)
    /// Steps that are taken only where a value is there, or is not there.
    case section(Slot, isInverted: Bool, length: Int)
  }

  /// What differs among letters, as templates name it.
  enum Slot: String, Sendable {
    case controllerName = "controller.name"
    case controllerAddress = "controller.address"
    case reference
    case writerName = "writer.name"
    case writerEmail = "writer.email"
    case residence = "writer.residence"
    /// What a row's identifier is called, and the identifier.
    case kind, value
  }

  /// A value, and whether it is simple text.
  struct Text: Sendable {
    let text: String
    let isSimple: Bool

    /// Takes a value that cannot end a line or be refused; nil for any other.
    init?(_ text: String) {
      self.text = text
      isSimple = SimpleText.isSimple(text)
      if !isSimple {
        guard !text.unicodeScalars.contains("\t"), let lines = try? PlainText.lines(text, .body), lines.count <= 1
        else {
          return nil
        }
      }
    }
  }

  /// What letters say of their writer.
  struct SenderValues: Sendable {
    let name, email, residence: Text
    let rows: [(kind: Text, value: Text)]

    init?(_ budget: IdentityBudget, in language: Language) {
      guard let name = Text(budget.name), let email = Text(budget.email), let residence = Text(budget.residence ?? "")
      else { return nil }
      self.name = name
      self.email = email
      self.residence = residence
      var rows: [(kind: Text, value: Text)] = []
      for detail in budget.details {
        guard let kind = Text(language.identifiers[detail.kind] ?? detail.kind), let value = Text(detail.value) else {
          return nil
        }
        rows.append((kind, value))
      }
      self.rows = rows
    }
  }

  /// The values of one letter.
  struct Values {
    let sender: SenderValues
    let controller, address, reference: Text

    init?(_ sender: SenderValues, _ controller: Letter.Addressed, _ reference: String, needsAddress: Bool) {
      guard let name = Text(controller.name), let reference = Text(reference),
        let address = Text(needsAddress ? controller.address.joined(separator: ", ") : "")
      else { return nil }
      self.sender = sender
      self.controller = name
      self.address = address
      self.reference = reference
    }

    /// The value of a gap; outside the rows there is none of an identifier.
    func text(_ slot: Slot, row: Int?) -> Text? {
      switch slot {
      case .controllerName: controller
      case .controllerAddress: address
      case .reference: reference
      case .writerName: sender.name
      case .writerEmail: sender.email
      case .residence: sender.residence
      case .kind: row.map { sender.rows[$0].kind }
      case .value: row.map { sender.rows[$0].value }
      }
    }
  }

  let steps: [Step]
  /// The words of all steps.
  let words: [UInt8]
  /// Whether some gap takes the controller's address.
  let needsAddress: Bool
}
