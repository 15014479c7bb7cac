import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// The letter that a form makes, with marks in the place of what is still missing.
struct LetterAttempt {
  /// The letter; nil where none can be written at all.
  private(set) var draft: Draft?
  /// What is missing or wrong, by field.
  private(set) var errors: [String: String]
  /// What stands in the way of any letter.
  private(set) var failure: Failure?
  /// The marks in the letter.
  private(set) var gaps: Set<String> = []

  private var wish: DraftWish
  private var writer: Writer
  private let words: Words

  /// Whether the letter can go as it is.
  var isWhole: Bool { draft != nil && errors.isEmpty && failure == nil }

  /// The writer with what the form says of them.
  var author: Writer { writer }

  /// Fills the letter, and fills it again with a mark wherever something was missing.
  init(_ input: LetterInput, _ desk: Desk) throws {
    (wish, writer, errors, words) = (input.wish, input.writer, input.errors, desk.words)
    let builder = DraftBuilder(desk: desk)
    // One round for each thing that can be missing, and one more.
    for _ in 0..<8 {
      do {
        let author = writer
        let plan = try builder.plan(wish) { _, writer in writer = author }
        draft = try builder.draft(plan, number: 1)
        return
      } catch LetterError.profileLacks(let kinds) {
        for kind in kinds { markMissing(identity: kind) }
      } catch LetterError.reasonMissing {
        miss("reason")
        wish.reason = gap("reason")
      } catch LetterError.correctionsMissing {
        miss("correct-field")
        wish.corrections = [(field: gap("correct-field"), value: gap("correct-value"))]
      } catch LetterError.unused(let name, _) {
        errors[name] = words.text("page.new.no-place")
        if name == "reason" { wish.reason = nil } else { wish.scope = nil }
      } catch {
        guard let known = Failure(error, words: words) else { throw error }
        failure = known
        return
      }
    }
  }

  /// Marks identity data that a letter needs; `kind` can name several, of which one is enough.
  private mutating func markMissing(identity kind: String) {
    switch kind {
    case "name":
      miss(kind)
      writer.name = gap(kind)
    case "email":
      miss(kind)
      writer.email = gap(kind)
    case "address":
      miss(kind)
      writer.address = [gap(kind)]
    default:
      let kinds = kind.split(separator: "/").map(String.init)
      // A mail address is missing then, and told as such.
      guard let first = kinds.first, !kinds.contains("email") else { return }
      errors[LetterForm.identifier + first] = words.text(
        "page.new.identifier-missing", ["kinds": words.identifiers(kinds)])
      writer.identifiers[first] = gap("identifier")
    }
  }

  private mutating func miss(_ field: String) {
    if errors[field] == nil { errors[field] = words.text("page.new.missing-\(field)") }
  }

  private mutating func gap(_ name: String) -> String {
    let gap = words.text("page.new.gap-\(name)")
    gaps.insert(gap)
    return gap
  }
}

extension String {
  /// The text with a capital at its beginning, for names of things that begin a line.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Words {
  /// The name of a kind of identity data.
  func identity(_ kind: String) -> String { pattern("disclosure." + kind) ?? language.identifiers[kind] ?? kind }

  /// The names of several kinds.
  func identifiers(_ kinds: [String]) -> String { language.list(kinds.map(identity)) }
}
