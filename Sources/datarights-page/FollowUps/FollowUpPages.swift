/// The letters that follow upon a request, and the answers to it.
struct FollowUpPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    let areas: [any PageArea] = [
      NextLetterPages(place: place), KeptLetterPages(place: place), AnswerPages(place: place),
      ReviewPages(place: place), DossierPages(place: place, jobs: jobs),
    ]
    for area in areas { area.routes(&routes) }
  }
}
