import DataRights
import DataRightsTestSupport
import Testing

/// Picking over all laws: the cases in which other programs take the wrong law, or one in silence.
struct WorldPickTests {
  private func pick(
    _ resident: String, _ controllers: [String] = [], formerly: [(String, String)] = [], right: Right? = .access,
    on: String = "2026-11-24"
  ) throws -> Pick {
    try JurisdictionPicker(laws: try Repository.laws(), geography: Repository.geography).pick(
      JurisdictionPicker.Question(
        resident: resident, formerly: formerly.map { .init(place: $0.0, until: day($0.1)) },
        controllerPlaces: controllers, right: right, on: day(on)))
  }

  private func verdict(_ law: String, in pick: Pick) -> Pick.Verdict? { pick.laws.first { $0.law.id == law }?.verdict }

  private func reasons(_ law: String, in pick: Pick) -> [String] {
    pick.laws.first { $0.law.id == law }?.reasons.compactMap {
      switch $0 {
      case .clause(let clause), .livedThere(let clause, _): clause.text.text(in: "en")
      default: nil
      }
    } ?? []
  }

  @Test(arguments: [
    // A peer hands a Delaware resident the Indian act.
    ("us-de", "us", "us-de-dpdpa"), ("us-ia", "us-ny", "us-ia-icdpa"), ("us-va", "us", "us-va-vcdpa"),
    ("us-ca", "us-wa", "us-ca-ccpa"), ("ca-on", "us", "ca-pipeda"), ("ca-qc", "ca", "ca-qc-p39-1"),
    ("ca-bc", "ca-bc", "ca-bc-pipa"), ("ca-ab", "ca-ab", "ca-ab-pipa"), ("br", "br", "br-lgpd"),
    ("tr", "tr", "tr-kvkk"), ("nz", "nz", "nz-privacy-act-2020"), ("za", "za", "za-popia"),
    ("ae", "ae-du-difc", "ae-difc-dpl"), ("au-nsw", "au", "au-privacy-act"), ("gb-eng", "us", "uk-gdpr"),
  ])
  func `a person gets the law of the place`(resident: String, controller: String, law: String) throws {
    let pick = try pick(resident, [controller])
    #expect(pick.chosen == law)
    #expect(!reasons(law, in: pick).isEmpty)
  }

  @Test func `New York has no law of its own, but the company's seat may have one`() throws {
    #expect(try pick("us-ny", ["us"]).chosen == nil)
    #expect(try pick("us-ny", ["de"]).chosen == "eu-gdpr")
    // AliExpress writes from Singapore to the United States.
    #expect(try pick("us-ny", ["sg"]).chosen == "sg-pdpa")
    #expect(try pick("us-ny", ["us", "de"]).chosen == "eu-gdpr", "one of several seats is enough")
  }

  @Test func `a law for a sector is named, not chosen`() throws {
    let pick = try pick("us-ny", ["us"])
    for law in ["us-fcra", "us-glba", "us-hipaa"] { #expect(verdict(law, in: pick) == .mayApply) }
    let words = try Repository.words("en")
    #expect(words.advice(for: pick).contains { $0.contains("--law us-fcra") })
    #expect(words.advice(for: pick).contains { $0.contains("--law us-hipaa") })
  }

  @Test func `the free zone of the DIFC displaces the federal law of the Emirates`() throws {
    let pick = try pick("ae", ["ae-du-difc"])
    #expect(verdict("ae-pdpl", in: pick) == .doesNotApply)
    #expect(!reasons("ae-pdpl", in: pick).isEmpty, "an exclusion says why")
    #expect(verdict("ae-difc-dpl", in: try self.pick("ae", ["ae-du"])) == .mayApply)
  }

  @Test func `a province displaces Canada's federal law inside it`() throws {
    let pick = try pick("ca-qc", ["ca"])
    #expect(verdict("ca-pipeda", in: pick) == .mayApply)
    #expect(reasons("ca-pipeda", in: pick) != reasons("ca-pipeda", in: try self.pick("ca-on", ["ca"])))
  }

  @Test(arguments: [
    ("us-va", "100,000"), ("us-de", "35,000"), ("us-nh", "35,000"), ("us-tn", "175,000"), ("us-mt", "25,000"),
    ("us-fl", "1,000,000,000"), ("us-in", "100,000"), ("us-ri", "35,000"), ("us-ut", "100,000"),
  ])
  func `a threshold is named with its number`(resident: String, number: String) throws {
    let pick = try pick(resident, ["us"])
    let chosen = try #require(pick.chosenLaw)
    #expect(chosen.verdict == .mayApply)
    #expect(reasons(chosen.law.id, in: pick).joined().contains(number), "\(reasons(chosen.law.id, in: pick))")
  }

  @Test(arguments: [
    ("us-ok", "us-ok-ocdpa"), ("us-al", "us-al-apdpa"), ("us-la", "us-la-ldpa"), ("us-vt", "us-vt-vdposa"),
    ("in", "in-dpdp"),
  ])
  func `a law that is enacted but not in force is not chosen, and says from when`(resident: String, law: String) throws
  {
    let pick = try pick(resident, [resident])
    #expect(pick.chosen != law)
    #expect(verdict(law, in: pick) == .notInForce)
    let from = try #require(pick.laws.first { $0.law.id == law }?.from)
    #expect(from > day("2026-11-24"))
    #expect(try self.pick(resident, [resident], on: from.iso).chosen == law)
  }

  @Test func `Chile's old law holds until the last day of November 2026`() throws {
    let old = try pick("cl", ["cl"], on: "2026-11-30")
    let new = try pick("cl", ["cl"], on: "2026-12-01")
    #expect(old.chosen == "cl-19628-21719")
    #expect(new.chosen == "cl-19628-21719")
    #expect(old.chosenLaw?.right?.articles != new.chosenLaw?.right?.articles)
    #expect(try pick("cl", ["cl"], right: .portability, on: "2026-11-30").chosen == nil)
    #expect(try pick("cl", ["cl"], right: .portability, on: "2026-12-01").chosen == "cl-19628-21719")
  }
}

/// People who moved: the law of the day asked about, and what may be left of the one before.
struct MovedPersonTests {
  private let picker = try? JurisdictionPicker(laws: Repository.laws(), geography: Repository.geography)

  private func pick(_ on: String, controllers: [String] = ["us"]) throws -> Pick {
    try #require(picker).pick(
      JurisdictionPicker.Question(
        resident: "us-ny", formerly: [.init(place: "de-be", until: day("2026-03-31"))], controllerPlaces: controllers,
        right: .access, on: day(on)))
  }

  @Test func `on the last day in the old place its law applies`() throws {
    let pick = try pick("2026-03-31")
    #expect(pick.question.home == "de-be")
    #expect(pick.chosen == "eu-gdpr")
    #expect(pick.chosenLaw?.verdict == .applies)
  }

  @Test func `after the move it may apply to what was collected before`() throws {
    let pick = try pick("2026-04-01")
    #expect(pick.question.home == "us-ny")
    #expect(pick.chosen == "eu-gdpr")
    #expect(pick.chosenLaw?.verdict == .mayApply)
    #expect(pick.chosenLaw?.isOfResidence == false)
    #expect(pick.warnings.contains(.ofFormerResidence("eu-gdpr")))
    #expect(!pick.warnings.contains(.notOfResidence("eu-gdpr")))
  }

  @Test func `a company established in the old place is still bound`() throws {
    // Art. 3(1) GDPR asks for the establishment, not for the person's residence.
    let pick = try pick("2026-04-01", controllers: ["de"])
    #expect(pick.chosenLaw?.verdict == .applies)
  }

  @Test func `of several moves the one that fits the day counts`() throws {
    let question = JurisdictionPicker.Question(
      resident: "us-ny",
      formerly: [.init(place: "gb-eng", until: day("2025-12-31")), .init(place: "de", until: day("2020-05-31"))],
      controllerPlaces: ["us"], right: .access, on: day("2022-01-01"))
    #expect(question.home == "gb-eng")
    let pick = try #require(picker).pick(question)
    #expect(pick.chosen == "uk-gdpr")
    #expect(pick.laws.first { $0.law.id == "eu-gdpr" }?.verdict == .mayApply)
  }
}
