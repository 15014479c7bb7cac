/// A file that the browser sent.
///
/// It lies in a private folder and is removed when nobody holds the value any more: after the answer, or at the end of
/// the job that was given it.
struct Upload: Sendable {
  /// The name of the field.
  let field: String
  /// What the browser called the file, cleaned: to be shown, not to be used as a path.
  let name: String
  /// The path at which the file lies for now.
  let file: String
  /// How long it is.
  let bytes: Int
  /// Keeps the file where it is.
  let folder: UploadFolder

  /// The last component of a name, without what cannot be shown; `file` where nothing is left.
  static func cleaned(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let shown = Direction.stripped(last).unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    let trimmed = String(String.UnicodeScalarView(shown)).drop { $0 == " " }.prefix(longest)
    return trimmed.isEmpty || trimmed.allSatisfy { $0 == "." } ? "file" : String(trimmed)
  }

  private static let longest = 120
}
