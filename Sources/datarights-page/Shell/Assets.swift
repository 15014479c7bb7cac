import DataRights

/// The style sheet, the script and the picture of the page, built into the program.
struct Assets: Sendable {
  let style: Asset
  let script: Asset
  let icon: Asset

  /// The files of the program, with style sheets of drawings that stand in pages.
  init(styles: [String] = []) {
    style = Asset(
      "page", "css", "text/css; charset=utf-8", Self.sheets.flatMap(\.self) + styles.flatMap { Array("\n\($0)".utf8) })
    script = Asset("page", "js", "text/javascript; charset=utf-8", PackageResources.page_js)
    icon = Asset("icon", "svg", "image/svg+xml", PackageResources.icon_svg)
  }

  /// The style sheet of the frame, then those of single pages.
  private static var sheets: [[UInt8]] {
    [
      PackageResources.page_css, PackageResources.today_css, PackageResources.requests_css,
      PackageResources.follow_ups_css, PackageResources.new_css, PackageResources.leaving_css,
      PackageResources.logins_css, PackageResources.laws_css, PackageResources.settings_css,
    ]
  }

  /// All of them.
  var all: [Asset] { [style, script, icon] }
}

/// A file of the page itself.
struct Asset: Sendable, Hashable {
  /// Its name, with a number that changes with its content.
  let name: String
  let type: String
  let bytes: [UInt8]

  /// Names a file by its content.
  init(_ stem: String, _ suffix: String, _ type: String, _ bytes: [UInt8]) {
    name = "\(stem)-\(String(FNV1a.number(of: bytes), radix: 16)).\(suffix)"
    self.type = type
    self.bytes = bytes
  }
}

/// Answers with the files of the page.
struct AssetPages: PageArea {
  let assets: Assets

  func routes(_ routes: inout Routes) {
    routes.get("assets/:name") { request in
      let name = try request.parameter("name")
      guard let asset = assets.all.first(where: { $0.name == name }) else { return .notFound }
      return .file(FileAnswer(asset: asset))
    }
  }
}
