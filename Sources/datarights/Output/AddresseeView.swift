import DataRightsDesk
import DataRights

/// Addressees as documents, as a table and as text.
struct AddresseeView {
  let desk: Desk
  private var words: Words { desk.words }

  func document(_ addressee: Addressee, bounced: CivilDate?) -> JSON {
    ([
      "addressee": JSON(addressee.id), "name": JSON(addressee.name), "own": JSON(addressee.isOwn),
      "checked": JSON(addressee.checked.iso), "stale": JSON(desk.isStale(addressee.checked)),
      "controllers": JSON(
        addressee.controllers.map { controller in
          [
            "controller": JSON(controller.id), "name": JSON(controller.name), "place": JSON(controller.place),
            "serves": JSON(controller.serves), "address": JSON(controller.address),
            "certainty": JSON(controller.certainty.rawValue),
          ] as JSON
        }),
      "contacts": JSON(
        addressee.contacts.map { contact in
          [
            "kind": JSON(contact.kind.rawValue), "value": JSON(contact.value),
            "certainty": JSON(contact.certainty.rawValue), "checked": JSON(contact.checked.iso),
          ] as JSON
        }),
      "notes": JSON(addressee.notes.map { $0.text.text(in: words.tag) }),
    ] as JSON)
    .with("bounced", addressee.open(bounce: bounced).map { JSON($0.iso) })
  }

  func table(_ addressees: [Addressee], bounced: [String: CivilDate]) -> String {
    var table = Table(["id", "name", "contact", "checked", "state"].map { words.text("column." + $0) }, flexible: 2)
    for addressee in addressees {
      let contact = addressee.contacts.first { $0.kind == .email || $0.kind == .form } ?? addressee.contacts.first
      table.rows.append([
        addressee.id, addressee.name, contact?.value ?? "–", addressee.checked.iso,
        state(addressee, bounced[addressee.id]),
      ])
    }
    return table.text(width: Terminal.width, style: desk.style)
  }

  private func state(_ addressee: Addressee, _ bounced: CivilDate?) -> String {
    if let bounced = addressee.open(bounce: bounced) { return words.text("addressee.bounced", ["date": bounced.iso]) }
    if desk.isStale(addressee.checked) { return words.text("addressee.stale") }
    return addressee.isOwn ? words.text("addressee.own") : ""
  }

  func text(_ addressee: Addressee, bounced: CivilDate?) -> String {
    let style = desk.style
    var lines = [style.bold("\(addressee.name) (\(addressee.id))")]
    if let website = addressee.website { lines.append(website) }
    let state = state(addressee, bounced)
    if !state.isEmpty { lines.append(style.yellow(state)) }
    for controller in addressee.controllers {
      lines += ["", controller.name + " · " + words.name(controller.certainty)]
      if !controller.address.isEmpty { lines.append("    " + controller.address.joined(separator: ", ")) }
      lines.append(
        wrapped(
          words.text("addressee.serves", ["places": serves(controller)]), width: Terminal.width, first: "    ",
          rest: "    "))
    }
    if !addressee.contacts.isEmpty { lines.append("") }
    for contact in addressee.contacts {
      let role = contact.role.map { " · " + $0.text(in: words.tag) } ?? ""
      let standing = words.text(
        "addressee.checked", ["certainty": words.name(contact.certainty), "date": contact.checked.iso])
      lines.append("\(words.text("contact." + contact.kind.rawValue)): \(contact.value)\(role) · \(standing)")
    }
    for note in addressee.notes {
      lines.append(wrapped(note.text.text(in: words.tag), width: Terminal.width, first: "* ", rest: "  "))
    }
    return lines.joined(separator: "\n")
  }

  private func serves(_ controller: Addressee.Controller) -> String {
    controller.serves.map { $0 == "*" ? words.text("addressee.everybody") : $0 }.joined(separator: ", ")
  }
}
