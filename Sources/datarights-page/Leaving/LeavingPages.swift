/// The exits from services, and the separate closures.
struct LeavingPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    let areas: [any PageArea] = [
      ServicePages(place: place), ExitPages(place: place), ItemPages(place: place), InventoryPages(place: place),
      NotePages(place: place), AccountPages(place: place), OrderPages(place: place, jobs: jobs),
      ArchivePages(place: place, jobs: jobs), ClosurePages(place: place),
    ]
    for area in areas { area.routes(&routes) }
  }
}
