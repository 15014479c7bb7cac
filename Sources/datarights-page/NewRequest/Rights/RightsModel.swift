import DataRights
import DataRightsDesk

/// What one can ask of an addressee.
struct RightsModel: Sendable {
  let soFar: SoFar
  let addressee: String
  /// The rights that a law gives in the case, then those that none gives.
  let rows: [Row]

  /// A right and the law that would be used.
  struct Row: Sendable {
    let right: Right
    /// The short name of the law; nil where none gives the right.
    let law: String?
    let verdict: Pick.Verdict?
    /// The right that the law gives in its place.
    let nearest: Right?
  }

  /// Picks the law for every right.
  ///
  /// - Parameter resident: where the person lives.
  init(_ trail: Trail, to addressee: Addressee, resident: String, _ desk: Desk) throws {
    soFar = try SoFar(trail, before: .right, desk)
    self.addressee = addressee.name
    let picks = try desk.picks(try desk.question(resident: resident, to: addressee), for: Right.allCases)
    rows = Right.allCases.map { right in
      let chosen = picks[right]?.chosenLaw
      let taken = chosen?.right?.taken
      return Row(
        right: right, law: chosen?.law.name(in: desk.words.tag).short, verdict: chosen?.verdict,
        nearest: taken == right ? nil : taken)
    }
  }
}
