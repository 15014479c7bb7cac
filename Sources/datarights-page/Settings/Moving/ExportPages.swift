import DataRights
import DataRightsDesk
import DataRightsStore

/// The log as a file for other programs, or for reading.
struct ExportPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    routes.get("settings/export") { request in
      try page(request, FormState(["format": "json", "whose": "own", "evidence": "1"]), status: 200)
    }
    routes.post("settings/export", make)
  }

  private func make(_ request: PageRequest) throws -> PageResponse {
    var state = FormState(request.form)
    let format = state["format"]
    if !["json", "csv"].contains(format) {
      state.refuse("format", request.context.text("page.settings.export.format.missing"))
      return try page(request, state, status: 422)
    }
    let person = state["whose"] == "all" ? nil : request.session.person
    let withEvidence = !state["evidence"].isEmpty
    let number = place.start(request.context.text("page.settings.export.job"), request, on: jobs) { desk, work in
      let path = try work.newPath()
      try OutputFile.make(path, desk) { write in
        try withoutActuallyEscaping(write) { write in
          let export = StoreExport(desk)
          if format == "csv" {
            try export.writeTable(of: person, write)
          } else {
            try export.write(of: person, withEvidence: withEvidence, write)
          }
        }
      }
      return .file(
        path: path, name: "datarights-\(desk.today.iso).\(format)",
        type: format == "csv" ? "text/csv; charset=utf-8" : "application/json",
        note: desk.words.text("page.settings.export.plain"))
    }
    do {
      return .redirect(try jobs.next(after: number, request))
    } catch let error as PageError {
      state.problem = error.message
      return try page(request, state, status: 422)
    }
  }

  private func page(_ request: PageRequest, _ state: FormState, status: Int) throws -> PageResponse {
    let page = request.context
    let people = try place.work(request) { try $0.readJournal().people().count }
    return .page(
      Page(
        title: page.text("page.settings.export"), section: .settings,
        exportView(state, hasOthers: people > 1, page)), status: status)
  }
}
