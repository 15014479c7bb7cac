import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// What the guide on leaving AliExpress asks for, point by point.
struct GuideTests {
  static let points =
    GuideIntroduction.points + GuideCleanUp.points + GuideExport.points + GuideDesktop.points + GuideApp.points
    + GuideAfterSubmission.points + GuideTroubleshooting.points + GuideQuestions.points + GuideSummary.points
    + GuideAdditions.points

  @Test func `every point has its row`() throws {
    let guide = try Catalogue.repository.guide("aliexpress.guide")
    #expect(guide.points.map(\.id) == (1...87).map { "R\($0)" } + (1...18).map { "X\($0)" })
    #expect(Self.points.map(\.id) == guide.points.map(\.id))
  }

  @Test(arguments: points) func `the entries of a point name it`(_ point: GuidePoint) throws {
    #expect(!point.places.isEmpty)
    for place in point.places { #expect(try Leaving.covers(place).contains(point.id), "\(place)") }
  }

  @Test(arguments: points) func `a point is carried out`(_ point: GuidePoint) throws { try point.behaviour() }
}
