import DataRightsDesk
import DataRights
import DataRightsCatalogue
import DataRightsStore

/// The conversation that completes a wish: residence, addressee, right, reasons, identity.
struct DraftDialogue {
  let desk: Desk
  private var words: Words { desk.words }

  init(desk: Desk) {
    self.desk = desk
  }

  /// Asks for what is missing and keeps in the profile what belongs there.
  func complete(_ wish: inout DraftWish, _ writer: inout Writer) throws {
    let prompt = Prompt(desk: desk)
    let before = writer
    if writer.residence == nil, wish.law == nil {
      writer.residence = try prompt.askForResidence()
    }
    if wish.addressee == nil {
      let known = try desk.addressees().map(\.id).joined(separator: ", ")
      wish.addressee = try prompt.ask(
        words.text("ask.addressee"), hint: words.text("ask.addressee.hint", ["known": known])
      ) { try desk.addressee($0).id }
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
        try desk.mailAddress($0)
      }
    }
    if writer != before {
      let changed = writer
      try desk.newPersonsJournal().setProfile(today: desk.today, recorded: desk.world.now) { _ in changed }
    }
  }

  /// The rights that the law of the case gives.
  private func rights(_ wish: DraftWish, _ writer: Writer) throws -> [Right] {
    let law = try wish.law.map(desk.law) ?? pick(wish, writer, right: nil)?.chosenLaw?.law
    guard let law else { return [.access, .erasure, .objection] }
    let language = wish.language ?? writer.language ?? words.tag
    let written = desk.catalogue.letterNames(law: law, language: language)
    let rights = law.rights.filter { $0.validity.contains(desk.today) }.map(\.right)
    let available = rights.filter { written.contains($0.rawValue) }
    return available.isEmpty ? rights : available
  }

  private func pick(_ wish: DraftWish, _ writer: Writer, right: Right?) throws -> Pick? {
    guard let resident = writer.residence, let id = wish.addressee else { return nil }
    return try desk.pick(try desk.question(resident: resident, to: try desk.addressee(id), right: right))
  }

  /// Shows the law and why, and asks for the reason where the right needs one.
  private func askForLaw(_ wish: inout DraftWish, _ writer: Writer) throws {
    guard let asked = wish.right else { return }
    let pick = try pick(wish, writer, right: asked)
    if wish.law == nil, let chosen = pick?.chosenLaw {
      Console.error(desk.style.green(words.text("ask.law", ["law": chosen.law.name(in: words.tag).full])))
      for reason in chosen.reasons {
        Console.error(wrapped(words.text(reason, of: chosen.law), width: Terminal.width, first: "  · ", rest: "    "))
      }
    }
    guard let law = try wish.law.map(desk.law) ?? pick?.chosenLaw?.law,
      let right = law.effective(asked, on: desk.today), let record = law.record(of: right, on: desk.today)
    else { return }
    let chosen = try DraftBuilder(desk: desk).language(right, law, asked: wish.language, writer: writer)
    Console.error(words.text("ask.language", ["language": chosen.language.name]))
    if record.requires.contains(.reason), wish.reason == nil {
      wish.reason = try Prompt(desk: desk).ask(
        words.text("ask.reason"), hint: words.text("ask.reason.hint")
      ) { try filled($0) }
    }
  }

  private func filled(_ answer: String) throws -> String {
    guard !answer.isEmpty else { throw desk.failure("empty-text", exit: 64) }
    return answer
  }
}
