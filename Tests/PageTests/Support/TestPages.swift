import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Foundation

@testable import datarights_page

/// Pages that do what tests ask for.
struct TestPages: PageArea {
  let jobs: JobBoard

  /// How long the body of the longest answer is.
  static let long = 64 << 20

  /// An error whose text names a person and a path.
  struct Telling: Error, CustomStringConvertible {
    let description = "Erika Mustermann, /home/erika/store"
  }

  func routes(_ routes: inout Routes) {
    routes.get("") { request in
      .page(Page(title: "Start", section: .today, h1 { request.context.text("page.nav.today") }))
    }
    routes.get("test/echo/:word") { request in
      let word = try request.parameter("word")
      return .fragment(p { "\(word)|\(request.query["q"] ?? "-")" })
    }
    routes.get("test/number/:number") { request in
      let number = try request.number("number")
      return .fragment(p { "\(number)" })
    }
    routes.get("test/fail") { _ in throw Telling() }
    routes.get("test/refuse") { _ in throw PageError(status: 422, "no <b> here") }
    routes.get("test/missing") { _ in .notFound }
    routes.get("test/file") { _ in
      .file(FileAnswer(.bytes(Array("<script>".utf8)), name: "ü.html", type: "text/html", inline: true))
    }
    routes.get("test/long") { _ in
      .file(FileAnswer(.bytes(Array(repeating: 120, count: Self.long)), name: "a", type: "x/y"))
    }
    routes.get("test/path") { _ in
      .file(FileAnswer(.path(Repository.path("LICENSE")), name: "LICENSE", type: "text/plain"))
    }
    routes.get("test/slow") { _ in
      Thread.sleep(forTimeInterval: 0.5)
      return .fragment(p { "slow" })
    }
    routes.post("test/form") { request in
      request.session.say(.done("word <1>"))
      return request.form["stay"] == nil
        ? .redirect(request.links.path("jobs"))
        : .fragment(p { request.form.fields.map(\.name).joined(separator: ",") })
    }
    routes.post("test/upload") { request in
      let upload = request.uploads.first
      let content = upload.flatMap { try? Data(contentsOf: URL(fileURLWithPath: $0.file)) } ?? Data()
      return .fragment(p { "\(upload?.name ?? "-")|\(content.count)|\(content.reduce(0) { $0 &+ Int($1) })" })
    }
  }
}

extension Repository {
  /// The words of the page in a language.
  static func pageWords(_ tag: String) throws -> Words { try Catalogue.repository.pageWords(tag) }
}
