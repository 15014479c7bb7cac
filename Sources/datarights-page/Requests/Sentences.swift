import DataRights

extension String {
  /// The text as the beginning of a line.
  var startingLarge: String { prefix(1).uppercased() + dropFirst() }
}

extension Words {
  /// What a request is called: the right, and whom it was sent to.
  func title(_ right: Right, _ addressee: String) -> String {
    text("page.requests.name", ["right": name(right).startingLarge, "addressee": addressee])
  }

  /// How long it is until a day, or how long it has passed.
  func remaining(_ days: Int) -> String {
    guard days != 0 else { return text("page.requests.due-today") }
    let period = period(Period(count: abs(days), unit: .day))
    return text(days > 0 ? "page.requests.days-left" : "page.requests.days-over", ["period": period])
  }
}

/// A day that programs can read as well.
func shownDay(_ day: CivilDate, _ text: String) -> HTML { time(.datetime(day.iso)) { text } }
