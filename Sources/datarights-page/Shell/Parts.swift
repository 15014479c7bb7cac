/// How good or bad something is; every use says it in words too.
enum Tone: String, Sendable { case ok, warn, bad, neutral }

/// A word with a colour behind it.
func badge(_ text: String, _ tone: Tone) -> HTML { span(.class("badge", tone.rawValue)) { text } }

/// A box with a heading.
func card(_ heading: String, @HTMLBuilder content: () -> HTML) -> HTML {
  section(.class("card")) {
    h2 { heading }
    content()
  }
}

/// Terms with what is said about them.
func facts(_ pairs: [(term: String, text: HTML)]) -> HTML {
  dl(.class("facts")) {
    for pair in pairs {
      div {
        dt { pair.term }
        dd { pair.text }
      }
    }
  }
}

/// A table whose rows become blocks where the screen is narrow.
///
/// - Parameters:
///   - columns: the headings; each is repeated beside its cell in a block.
///   - rows: as many cells as there are headings; the first names the row.
func dataTable(_ title: String, columns: [String], rows: [[HTML]]) -> HTML {
  table(.class("blocks")) {
    caption { title }
    thead { tr { columns.map { heading in th(.scope(.col)) { heading } } } }
    tbody {
      for row in rows {
        tr {
          for (index, (heading, cell)) in zip(columns, row).enumerated() {
            if index == 0 {
              th(.scope(.row), .data(.label, heading)) { cell }
            } else {
              td(.data(.label, heading)) { cell }
            }
          }
        }
      }
    }
  }
}

/// Where one is among the steps of something longer.
///
/// - Parameter current: the step that is shown, counted from 0.
func stepper(_ label: String, steps: [String], current: Int) -> HTML {
  section(.aria(.label, label)) {
    ol(.class("steps")) {
      for (index, step) in steps.enumerated() {
        if index == current {
          li(.class("now"), .aria(.current, "step")) { step }
        } else if index < current {
          li(.class("done")) { step }
        } else {
          li { step }
        }
      }
    }
  }
}
