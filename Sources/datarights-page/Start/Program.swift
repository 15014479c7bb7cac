import DataRights
import DataRightsCatalogue
import DataRightsLetters

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The program from its call to its end.
struct Program {
  private let launch: Launch
  private let words: Words
  private let folder: WorkFolder
  private let launcher: Launcher
  private let site: Site
  private let jobs: JobBoard

  /// Opens the data and puts the pages together.
  init(_ launch: Launch) throws {
    self.launch = launch
    let catalogue =
      launch.dataOnly && !launch.data.isEmpty ? Catalogue(folders: launch.data) : try Catalogue(overlay: launch.data)
    let words = try catalogue.pageWords(launch.interface)
    self.words = words
    folder = WorkFolder(store: launch.store)
    let launcher = Launcher(environment: ProcessInfo.processInfo.environment, otherwise: folder)
    self.launcher = launcher
    let place = Workplace(catalogue: catalogue, store: launch.store, today: launch.today, seed: launch.seed)
    let jobs = JobBoard(folder: folder) { ErrorText.pageError($0, words) }
    self.jobs = jobs
    site = Site(
      areas: Self.areas(place, jobs), person: launch.profile, words: words, folder: folder,
      assets: Assets(styles: [TimelineDrawing.style]), facts: { HeaderFacts(place, jobs, $0) },
      whenEntered: { launcher.remove() })
  }

  /// All pages.
  private static func areas(_ place: Workplace, _ jobs: JobBoard) -> [any PageArea] {
    [
      TodayPages(place: place, jobs: jobs), RequestPages(place: place, jobs: jobs),
      FollowUpPages(place: place, jobs: jobs), NewRequestPages(place: place, jobs: jobs),
      LeavingPages(place: place, jobs: jobs), LoginPages(place: place, jobs: jobs), LawPages(place: place, jobs: jobs),
      SettingsPages(place: place, jobs: jobs), JobPages(jobs: jobs),
    ]
  }

  /// Serves until the end, and leaves nothing behind.
  func run() async throws {
    let jobs = jobs
    let idle = IdleWatch(
      limit: launch.idleMinutes == 0 ? nil : .seconds(60 * launch.idleMinutes), folder: folder,
      isBusy: { jobs.isBusy })
    defer {
      launcher.remove()
      folder.remove()
    }
    try await PageServer(site: site, idle: idle, port: launch.port).run { port in
      let address = site.address(port: port)
      announce(address, port)
      guard launch.opens else { return }
      launcher.open(address, words) { Streams.error(words.text("page.start.no-browser")) }
    }
  }

  /// Prints the address and how to stop.
  private func announce(_ address: String, _ port: Int) {
    let document: JSON = ["format": 1, "address": JSON(address), "port": JSON(port)]
    Streams.output(launch.wantsJSON ? document.text(indented: false) : address)
    Streams.error(words.text("page.start.stop"))
  }
}
