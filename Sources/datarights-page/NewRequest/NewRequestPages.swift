import DataRights
import DataRightsDesk
import DataRightsStore

/// The way to a new request, from the residence to the letter.
///
/// What has been chosen stands in the address of each step; where the person lives and who they are is kept in the
/// profile. Nothing is opened before the letter is written.
struct NewRequestPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    routes.get("new", residence)
    routes.post("new/residence", keepResidence)
    routes.get("new/whom", addressees)
    routes.get("new/own", ownAddressee)
    routes.post("new/own", addAddressee)
    routes.get("new/right", rights)
    routes.get("new/law", laws)
    routes.get("new/letter", letter)
    routes.post("new/letter", changeLetter)
  }

  /// A step of the way as a page.
  func page(_ step: Step, _ request: PageRequest, _ content: HTML) -> Page {
    Page(title: request.context.text(step.titleKey), section: .new, content)
  }
}

extension Desk {
  /// Where the person lives; nil where the profile does not say.
  var residence: String? { get throws { try readJournal().profile().residence } }
}
