/// The numbered points of a guide that a playbook carries out.
public struct Guide: Sendable {
  /// A point of the guide.
  public struct Point: Sendable, Hashable {
    /// Its number, such as `R11`.
    public let id: String
    /// The part of the guide in which it stands.
    public let section: String
    /// The point in our words.
    public let text: LocalizedText
  }

  /// The record's id, which is its file's name.
  public let id: String
  /// The guide's title.
  public let title: String
  /// The day of the guide.
  public let date: CivilDate
  /// The points in their order.
  public let points: [Point]

  /// Reads a guide strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    id = try reader.string("id")
    title = try reader.string("title")
    date = try reader.date("date")
    points = try reader.records("points") { inner throws(DataError) in
      Point(
        id: try inner.string("id"), section: try inner.string("section"), text: try LocalizedText(&inner, "text"))
    }
    try reader.finish()
    try reader.unique(points.map(\.id), in: "points")
    guard !points.isEmpty else { throw reader.error("no point", remedy: "write the points of the guide") }
  }
}
