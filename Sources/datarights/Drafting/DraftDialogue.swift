import DataRights
import DataRightsCatalogue
import DataRightsStore

/// The conversation that completes a wish: residence, addressee, right, reasons, identity.
struct DraftDialogue {
  let context: Context
  private var words: Words { context.words }

  init(context: Context) {
    self.context = context
  }

  /// Asks for what is missing and keeps in the profile what belongs there.
  func complete(_ wish: inout DraftWish, _ writer: inout Writer) throws {
    let prompt = Prompt(context: context)
    let before = writer
    if writer.residence == nil, wish.law == nil {
      writer.residence = try prompt.askForResidence()
    }
    if wish.addressee == nil {
      let known = try context.addressees().map(\.id).joined(separator: ", ")
      wish.addressee = try prompt.ask(
        words.text("ask.addressee"), hint: words.text("ask.addressee.hint", ["known": known])
      ) { try context.addressee($0).id }
    }
    if wish.right == nil {
      wish.right = try prompt.choose(
        words.text("ask.right"), among: try rights(wish, writer).map { (words.name($0), $0) })
    }
    try askForLaw(&wish, writer)
    if writer.name == nil {
      writer.name = try prompt.ask(words.text("ask.name"), hint: words.text("ask.name.hint")) { try filled($0) }
    }
    if writer.email == nil {
      writer.email = try prompt.ask(words.text("ask.email"), hint: words.text("ask.email.hint")) {
        try context.mailAddress($0)
      }
    }
    if writer != before {
      let changed = writer
      try context.newPersonsJournal().setProfile(today: context.today, recorded: context.world.now) { _ in changed }
    }
  }

  /// The rights that the law of the case gives.
  private func rights(_ wish: DraftWish, _ writer: Writer) throws -> [Right] {
    let law = try wish.law.map(context.law) ?? pick(wish, writer, right: nil)?.chosenLaw?.law
    guard let law else { return [.access, .erasure, .objection] }
    let language = wish.language ?? writer.language ?? words.tag
    let written = context.catalogue.letterNames(law: law, language: language)
    let rights = law.rights.filter { $0.validity.contains(context.today) }.map(\.right)
    let available = rights.filter { written.contains($0.rawValue) }
    return available.isEmpty ? rights : available
  }

  private func pick(_ wish: DraftWish, _ writer: Writer, right: Right?) throws -> Pick? {
    guard let resident = writer.residence, let id = wish.addressee else { return nil }
    let chain = try context.catalogue.chain(of: resident)
    let places = [try context.addressee(id).controller(for: chain)?.place].compactMap(\.self)
    return try context.pick(
      JurisdictionPicker.Question(resident: resident, controllerPlaces: places, right: right, on: context.today))
  }

  /// Shows the law and why, and asks for the reason where the right needs one.
  private func askForLaw(_ wish: inout DraftWish, _ writer: Writer) throws {
    guard let asked = wish.right else { return }
    let pick = try pick(wish, writer, right: asked)
    if wish.law == nil, let chosen = pick?.chosenLaw {
      Console.error(context.style.green(words.text("ask.law", ["law": chosen.law.name(in: words.tag).full])))
      for reason in chosen.reasons {
        Console.error(wrapped(words.text(reason, of: chosen.law), width: World.width, first: "  · ", rest: "    "))
      }
    }
    guard let law = try wish.law.map(context.law) ?? pick?.chosenLaw?.law,
      let right = law.effective(asked, on: context.today), let record = law.record(of: right, on: context.today)
    else { return }
    let chosen = try DraftBuilder(context: context).language(right, law, asked: wish.language, writer: writer)
    Console.error(words.text("ask.language", ["language": chosen.language.name]))
    if record.requires.contains(.reason), wish.reason == nil {
      wish.reason = try Prompt(context: context).ask(
        words.text("ask.reason"), hint: words.text("ask.reason.hint")
      ) { try filled($0) }
    }
  }

  private func filled(_ answer: String) throws -> String {
    guard !answer.isEmpty else { throw context.failure("empty-text", exit: 64) }
    return answer
  }
}
