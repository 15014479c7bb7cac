import DataRights
import DataRightsDesk

/// The page on which an addressee of one's own is entered.
func ownAddresseeView(_ model: OwnAddresseeForm, _ page: PageContext) -> HTML {
  func field(_ name: String, required: Bool = false) -> FieldText {
    FieldText(
      name, label: page.text("page.new.own-\(name)"),
      hint: page.words.pattern("page.new.own-\(name)-hint"), error: model.errors[name], required: required)
  }
  let fields = ["name", "email", "address", "place"].map { field($0, required: $0 == "name") }
  let which = field("place-id")
  return stepFrame(.whom, model.soFar, page) {
    h2 { page.text("page.new.own") }
    p { page.text("page.new.own-why") }
    errorSummary(fields + [which], page)
    postForm(page.links.path("new", "own"), page) {
      model.soFar.trail.hidden
      textField(fields[0], value: model.name, .autocomplete("organization"))
      textField(fields[1], value: model.email, type: .email, .autocomplete("off"), .spellcheck(false))
      textArea(fields[2], value: model.address, rows: 4)
      textField(fields[3], value: model.place, .autocomplete("off"))
      if !model.places.isEmpty {
        radioField(which, model.places.map { Choice($0.id, $0.fullName) }, value: model.placeID ?? "")
      }
      div(.class("buttons")) {
        submitButton(page.text("page.new.own-keep"))
        a(.href(model.soFar.trail.path(.whom, page.links))) { page.text("page.new.own-back") }
      }
    }
  }
}
