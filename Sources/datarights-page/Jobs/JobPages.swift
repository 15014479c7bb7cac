/// The list of jobs and the page of one, which shows how far it is.
struct JobPages: PageArea {
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    routes.get("jobs") { request in
      let page = request.context
      return .page(Page(title: page.text("page.jobs.title"), section: .settings, jobsView(jobs.all, page)))
    }
    routes.get("jobs/:number") { request in
      guard let job = jobs.job(try request.number("number")) else { return .notFound }
      if request.query["piece"] == "1" { return .fragment(jobState(job, request.context)) }
      return .page(
        Page(title: job.title, section: .settings, refresh: job.hasEnded ? nil : 2, jobView(job, request.context)))
    }
    routes.get("jobs/:number/file") { request in
      guard case .ended(.file(let path, let name, let type, _)) = jobs.job(try request.number("number"))?.state else {
        return .notFound
      }
      return .file(FileAnswer(.path(path), name: name, type: type))
    }
  }
}

/// All jobs of this run of the program.
func jobsView(_ jobs: [Job], _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.jobs.title") }
    if jobs.isEmpty {
      p { page.text("page.jobs.none") }
    } else {
      p { page.text("page.jobs.about") }
      ul(.class("plain")) {
        for job in jobs {
          li {
            a(.href(page.links.path("jobs", "\(job.number)"))) { job.title }
            " "
            jobBadge(job, page)
          }
        }
      }
    }
  }
}

/// One job; its state is fetched anew every second by the script, or with the whole page where there is none.
func jobView(_ job: Job, _ page: PageContext) -> HTML {
  HTML {
    h1 { job.title }
    if job.hasEnded {
      p { jobBadge(job, page) }
      div { jobState(job, page) }
    } else {
      div(.data(.refresh, page.links.path(["jobs", "\(job.number)"], query: ["piece": "1"]).text)) {
        jobState(job, page)
      }
      p { page.text("page.jobs.leave") }
    }
    p { a(.href(page.links.path("jobs"))) { page.text("page.jobs.title") } }
  }
}

/// How far a job is, or what has come of it.
///
/// A piece without `progress` tells the script that there is no more to fetch.
func jobState(_ job: Job, _ page: PageContext) -> HTML {
  switch job.state {
  case .waiting: waiting(page.text("page.jobs.waiting"), done: 0, total: 0)
  case .running(let done, let total):
    waiting(
      total > 0
        ? page.text("page.jobs.running-of", ["done": "\(done)", "total": "\(total)"]) : page.text("page.jobs.running"),
      done: done, total: total)
  case .ended(.text(let text)): paragraphs(text)
  case .ended(.link(let path, let text, let note)):
    HTML {
      note.map(paragraphs)
      p { a(.class("button"), .href(path)) { text } }
    }
  case .ended(.file(_, let name, _, let note)):
    HTML {
      note.map(paragraphs)
      p {
        a(.class("button"), .href(page.links.path("jobs", "\(job.number)", "file")), .download(name)) {
          page.text("page.jobs.download")
        }
      }
      p(.class("hint")) { page.text("page.jobs.file", ["name": name]) }
    }
  case .failed(let error):
    div(.class("flash", "bad")) {
      p { strong { page.text(error.title) } }
      p { error.message ?? page.text(error.title + "-help") }
    }
  }
}

private func paragraphs(_ text: String) -> HTML {
  .joined(text.split(separator: "\n").map { line in p { String(line) } })
}

private func waiting(_ text: String, done: Int, total: Int) -> HTML {
  HTML {
    p { text }
    if total > 0 {
      progress(.max("\(total)"), .value("\(done)"), .aria(.label, text)) { "\(done)/\(total)" }
    } else {
      progress(.aria(.label, text)) { "…" }
    }
  }
}

private func jobBadge(_ job: Job, _ page: PageContext) -> HTML {
  switch job.state {
  case .waiting: badge(page.text("page.jobs.state-waiting"), .neutral)
  case .running: badge(page.text("page.jobs.state-running"), .neutral)
  case .ended: badge(page.text("page.jobs.state-ended"), .ok)
  case .failed: badge(page.text("page.jobs.state-failed"), .bad)
  }
}
