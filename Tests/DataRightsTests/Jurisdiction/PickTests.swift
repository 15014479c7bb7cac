import DataRights
import DataRightsTestSupport
import Testing

/// Which law a person can invoke, by the reach of the statutes.
struct PickTests {
  private func pick(
    _ resident: String, _ controllers: String..., right: Right? = .access, on: String = "2026-11-23"
  ) throws -> Pick {
    try JurisdictionPicker(laws: try Repository.laws(), geography: Repository.geography).pick(
      JurisdictionPicker.Question(resident: resident, controllerPlaces: controllers, right: right, on: day(on)))
  }

  private func verdict(_ law: String, in pick: Pick) -> Pick.Verdict? { pick.laws.first { $0.law.id == law }?.verdict }

  @Test func `a person in Germany and a controller in Singapore`() throws {
    // The contract's example: Art. 3(2) GDPR; PDPA s 4 leaves facts open.
    let pick = try pick("de", "sg")
    #expect(verdict("eu-gdpr", in: pick) == .applies)
    #expect(verdict("sg-pdpa", in: pick) == .mayApply)
    #expect(pick.chosen == "eu-gdpr")
    #expect(pick.laws.map(\.law.id).prefix(2) == ["eu-gdpr", "sg-pdpa"])
    #expect(pick.chosenLaw?.right?.taken == .access)
    #expect(pick.chosenLaw?.right?.articles.map(\.text).contains("15") == true)
    #expect(pick.warnings.isEmpty)
  }

  @Test func `an establishment in the territory leaves no room for the clause on companies elsewhere`() throws {
    // Art. 3(2) GDPR speaks of controllers not established in the Union.
    let pick = try pick("de", "de")
    let clauses = try #require(pick.chosenLaw).reasons.compactMap { reason in
      if case .clause(let clause) = reason { clause.id } else { nil }
    }
    #expect(clauses == ["establishment"])
    #expect(pick.chosenLaw?.isOfResidence == true)
  }

  @Test func `New York has no law that gives access`() throws {
    let pick = try pick("us-ny")
    #expect(pick.chosen == nil)
    #expect(pick.laws.allSatisfy { $0.verdict == .doesNotApply || $0.law.sector != nil })
  }

  @Test func `a controller in Germany owes a New Yorker the GDPR by Article 3(1)`() throws {
    let pick = try pick("us-ny", "de")
    #expect(pick.chosen == "eu-gdpr")
    let clauses = pick.chosenLaw?.reasons.compactMap { if case .clause(let clause) = $0 { clause } else { nil } }
    #expect(clauses?.map { $0.basis.articles.map(\.text) } == [["3(1)"]])
    #expect(pick.warnings == [.notOfResidence("eu-gdpr")])
  }

  @Test func `North Korea has none`() throws {
    #expect(try pick("kp").chosen == nil)
    #expect(try pick("kp", "kp").chosen == nil)
  }

  @Test(arguments: [
    ("gb-eng", "gb", "uk-gdpr"), ("gb-sct", "gb", "uk-gdpr"), ("ch-zh", "ch", "ch-fadp"), ("de-be", "de", "eu-gdpr"),
    ("gp", "fr", "eu-gdpr"), ("no", "us", "eu-gdpr"), ("is", "gb", "eu-gdpr"),
  ])
  func `a part of a country has the country's law`(resident: String, controller: String, law: String) throws {
    let pick = try pick(resident, controller)
    #expect(pick.chosen == law)
    #expect(verdict(law, in: pick) == .applies)
  }

  @Test func `ties go to the law of the residence`() throws {
    #expect(try pick("ch-zh", "de").chosen == "ch-fadp")
    #expect(try pick("de", "ch").chosen == "eu-gdpr")
    #expect(try pick("gb-eng", "ie").chosen == "uk-gdpr")
  }

  @Test func `without a controller the reach is open`() throws {
    let pick = try pick("de")
    #expect(verdict("eu-gdpr", in: pick) == .mayApply)
    #expect(pick.chosen == "eu-gdpr")
    #expect(pick.warnings == [.mayApplyOnly("eu-gdpr")])
    let saysSo = pick.chosenLaw?.reasons.contains { if case .reachUnknown = $0 { true } else { false } }
    #expect(saysSo == true)
  }

  @Test func `California's law may apply, and the reason names the threshold`() throws {
    // 11 CCR § 7001 and Civ. Code § 1798.199.95(d): $26,625,000 since 1 January 2025.
    let pick = try pick("us-ca", "us-ca")
    #expect(verdict("us-ca-ccpa", in: pick) == .mayApply)
    #expect(pick.chosen == "us-ca-ccpa")
    let reasons = try #require(pick.chosenLaw?.reasons)
    let texts: [String] = reasons.compactMap {
      if case .clause(let clause) = $0 { clause.text.text(in: "en") } else { nil }
    }
    #expect(texts.joined().contains("26,625,000"), "\(texts)")
    #expect(texts.joined().contains("100,000"))
  }

  @Test func `an objection in California is its nearest right, the opt-out`() throws {
    let pick = try pick("us-ca", "us-ca", right: .objection)
    #expect(pick.chosen == "us-ca-ccpa")
    #expect(pick.chosenLaw?.right?.taken == .optOut)
    #expect(pick.warnings.contains(.nearestRight(asked: .objection, taken: .optOut)))
  }

  @Test func `a right that the law has not is not chosen for it`() throws {
    // The PDPA gives no erasure.
    #expect(try pick("sg", "sg", right: .erasure).chosen == nil)
    #expect(try pick("sg", "sg", right: .access).chosen == "sg-pdpa")
  }

  @Test func `before 25 May 2018 the GDPR was not in force`() throws {
    let pick = try pick("de", "de", on: "2018-05-24")
    #expect(verdict("eu-gdpr", in: pick) == .notInForce)
    #expect(pick.laws.first { $0.law.id == "eu-gdpr" }?.from == day("2018-05-25"))
    #expect(pick.chosen == nil)
    #expect(try self.pick("de", "de", on: "2018-05-25").chosen == "eu-gdpr")
  }

  @Test func `a right that begins later says from when`() throws {
    let pick = try pick("us-ca", "us-ca", right: .automatedDecision, on: "2026-12-31")
    #expect(pick.chosen == nil)
    #expect(pick.laws.first { $0.law.id == "us-ca-ccpa" }?.right?.from == day("2027-01-01"))
    #expect(try self.pick("us-ca", "us-ca", right: .automatedDecision, on: "2027-01-01").chosen == "us-ca-ccpa")
  }
}
