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
    /// Steps that are taken only where a value is there, or is not there.
    case section(Slot, isInverted: Bool, length: Int)
  }

  /// What differs among the letters of one writer, as templates name it.
  enum Slot: String, CaseIterable, Sendable {
    case controllerName = "controller.name"
    case controllerAddress = "controller.address"
    case reference

    static let names = Set(allCases.map(\.rawValue))
  }

  /// The values of one letter.
  struct Values {
    /// A value among the bytes of all, and whether it is simple text.
    struct Value {
      let range: Range<Int>
      let isSimple: Bool
    }

    private(set) var bytes: [UInt8] = []
    private var controller, address, reference: Value

    /// Takes values that cannot end a line or be refused; nil where one is another.
    init?(_ controller: Letter.Addressed, _ reference: String, needsAddress: Bool) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(256)
      func taken(_ text: String) -> Value? {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        let range = start..<bytes.count
        return PreparedLines.isSimple(partOfLine: bytes, range).map { Value(range: range, isSimple: $0) }
      }
      guard let name = taken(controller.name), let key = taken(reference),
        let address = taken(needsAddress ? controller.address.joined(separator: ", ") : "")
      else { return nil }
      (self.controller, self.reference, self.address) = (name, key, address)
      self.bytes = bytes
    }

    subscript(slot: Slot) -> Value {
      switch slot {
      case .controllerName: controller
      case .controllerAddress: address
      case .reference: reference
      }
    }
  }

  /// Whether a part of a line is simple text; nil where it could end the line or be refused.
  static func isSimple(partOfLine bytes: [UInt8], _ range: Range<Int>) -> Bool? {
    if SimpleText.isSimple(bytes, in: range) { return true }
    guard !bytes[range].contains(UInt8(ascii: "\t")),
      let lines = try? PlainText.lines(String(decoding: bytes[range], as: UTF8.self), .body), lines.count <= 1
    else { return nil }
    return false
  }

  let steps: [Step]
  /// The words of all steps.
  let words: [UInt8]
  /// Whether some gap takes the controller's address.
  let needsAddress: Bool
}
