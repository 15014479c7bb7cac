import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// Who writes, and what becomes of the store.
struct SettingsPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    routes.get("settings", overview)
    routes.post("settings/language", chooseLanguage)
    for area in areas { area.routes(&routes) }
  }

  private var areas: [any PageArea] {
    [
      ProfilePages(place: place), PeoplePages(place: place), AddresseePages(place: place),
      BackupPages(place: place, jobs: jobs), RestorePages(place: place, jobs: jobs),
      ExportPages(place: place, jobs: jobs), ImportPages(place: place, jobs: jobs),
      BatchPages(place: place, jobs: jobs), CheckPages(place: place, jobs: jobs),
      ErasurePages(place: place, jobs: jobs), UndoPages(place: place),
    ]
  }

  private func overview(_ request: PageRequest) throws -> PageResponse {
    let model = try place.work(request) { try SettingsModel($0, jobs: jobs.all.count) }
    let page = request.context
    return .page(Page(title: page.text("page.settings.title"), section: .settings, settingsView(model, page)))
  }

  private func chooseLanguage(_ request: PageRequest) throws -> PageResponse {
    guard let tag = request.form["language"], place.catalogue.pageTags.contains(tag) else { return .notFound }
    let words = try place.catalogue.pageWords(tag)
    request.session.choose(words: words)
    request.session.say(.done(words.text("page.settings.language.done")))
    return .redirect(request.links.path("settings"))
  }
}
