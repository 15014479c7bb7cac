import DataRights

/// The style sheet of a letter as a page: one column on a telephone, a letter for a window envelope on paper.
///
/// Screens get light or dark from `<meta name="color-scheme">`, which leaves the colours to the browser.
enum PageStyle {
  /// Where things stand on a size of paper, from its upper edge.
  private struct Measures {
    let size: String
    /// The first line of the addressee, below the margin of 20 mm.
    ///
    /// A4: the window of DIN 680 shows 50 to 90 mm of a page that is folded for DIN 5008, form B. Letter: a No. 10 window shows 64 to 80 mm however the page slips, and 52 to 80 mm where it stands.
    let addressee: String
    /// Where it is folded, below the margin: at 105 and 210 mm on A4, at thirds on Letter.
    let folds: (upper: String, lower: String)
  }

  private static func measures(_ paper: LetterSheet.Paper) -> Measures {
    switch paper {
    case .a4: Measures(size: "A4", addressee: "30mm", folds: ("85mm", "190mm"))
    case .letter: Measures(size: "letter", addressee: "36mm", folds: ("73.1mm", "166.3mm"))
    }
  }

  /// The style sheet.
  ///
  /// The sides' margins are padding, since browsers draw no fold mark in a page's margin. A margin box of ours keeps
  /// the browser from printing the page's address, which may name the writer's folders, and the time.
  static func css(_ paper: LetterSheet.Paper) -> String {
    let measures = measures(paper)
    return """
      body { margin: 0; font: 1rem/1.5 system-ui, sans-serif }
      main { box-sizing: border-box; max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem }
      address { font-style: normal }
      address, p, h1, li { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; tab-size: 8 }
      header { display: grid; gap: 1.5rem }
      h1 { margin: 2rem 0 1.5rem; font-size: 1.125rem; line-height: 1.35 }
      main > p, ul { margin: 0 0 1rem }
      ul { padding: 0 1.25rem }
      li + li { margin-top: .35rem }
      @media screen and (min-width: 48rem) {
        header { grid-template-columns: 1fr 16rem }
        address { grid-area: 1 / 2 }
        .addressee { grid-area: 1 / 1 / 3; align-self: end }
        .date { grid-area: 2 / 2 }
      }
      @media print {
        body { position: relative; background: none; color: #000; font-size: 11pt; line-height: 1.35 }
        main { max-width: none; padding: 0 20mm 0 25mm }
        header { grid-template: auto 1fr / 85mm 1fr; gap: 0 15mm; min-height: 78mm }
        address { grid-area: 1 / 2 }
        .addressee { grid-area: 1 / 1 / 3; margin-top: \(measures.addressee) }
        .date { grid-area: 2 / 2; align-self: end; padding-top: 5mm }
        h1 { margin: 5mm 0 8mm; font-size: 11pt; break-after: avoid }
        main > p, ul { margin-bottom: 3.5mm }
        main > p, li { orphans: 2; widows: 2 }
        main > .name { margin-top: 14mm; break-before: avoid }
        .folds::before, .folds::after {
          content: ""; position: absolute; left: 5mm; width: 5mm; border-top: .2mm solid #777
        }
        .folds::before { top: \(measures.folds.upper) }
        .folds::after { top: \(measures.folds.lower) }
      }
      @page {
        size: \(measures.size); margin: 20mm 0;
        @top-left { content: "" }
        @bottom-right {
          content: counter(page) " / " counter(pages); margin-right: 20mm; font: 9pt system-ui, sans-serif
        }
      }

      """
  }

  /// The SHA-256 of the style sheet, by which a page allows it and no other style; a test computes it anew.
  static func hash(_ paper: LetterSheet.Paper) -> String {
    switch paper {
    case .a4: "w79gK/U5bq1FpM97RLBOwoq5LlcL037/Sb5CQeGcD0E="
    case .letter: "qUcbXhjMeKCzH4l24xA46u5Vk44/9Rhi+EusVYwMvcs="
    }
  }
}
