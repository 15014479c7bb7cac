/// The style sheet of a dossier's page: one column on screens, A4 on paper with each letter on a page of its own.
enum DossierStyle {
  static let css = """
    body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1.25rem 3rem; font: 1rem/1.5 system-ui, sans-serif }
    h1 { margin: 0 0 1.5rem; font-size: 1.5rem; line-height: 1.25 }
    h2 { margin: 0 0 1rem; font-size: 1.25rem; line-height: 1.3 }
    h3 { margin: 1.5rem 0 .5rem; font-size: 1.0625rem; line-height: 1.35 }
    h4 { margin: .75rem 0 .25rem; font-size: 1rem }
    h1, h2, h3, h4, p, li, dt, dd, td, th, caption { overflow-wrap: anywhere }
    p, li, dd, td { white-space: pre-wrap; tab-size: 8 }
    section { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid #737373 }
    nav h2 { font-size: 1rem; margin-bottom: .25rem }
    nav ol { margin: 0; columns: 16rem }
    a { color: inherit }
    p { margin: 0 0 .75rem }
    dl { margin: 0 0 1rem }
    dl > div { display: grid; grid-template-columns: minmax(0, 11rem) minmax(0, 1fr); gap: 0 1rem; padding: .3rem 0 }
    dl > div + div { border-top: 1px dotted #737373 }
    dt { font-weight: 600 }
    dd { margin: 0 }
    ol, ul { margin: 0 0 1rem; padding: 0 1.5rem }
    li + li { margin-top: .25rem }
    figure { margin: 0 0 1.5rem }
    table { width: 100%; border-collapse: collapse; margin: 0 0 1rem; font-size: .9375rem }
    caption { text-align: start; font-weight: 600; padding-bottom: .5rem }
    th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #737373 }
    th { box-sizing: border-box; font-weight: 600 }
    @media print, (min-width: 40.01rem) {
      table { table-layout: fixed }
      .course th:first-child { width: 26% }
      .events th:first-child { width: 20% }
      .events th:nth-child(2) { width: 22% }
      .events th:nth-child(3) { width: 16% }
      .events th:nth-child(5) { width: 11% }
      .enclosures th:first-child { width: 6% }
      .enclosures th:nth-child(3) { width: 16% }
      .enclosures th:nth-child(4) { width: 12% }
      .enclosures th:nth-child(5) { width: 22% }
      .enclosures th:nth-child(6) { width: 25% }
    }
    code { font: .875em ui-monospace, monospace; overflow-wrap: anywhere }
    .term, .sheet { border-left: .25rem solid #737373; padding: 0 1rem }
    .term { margin: 1.5rem 0 }
    .term h3 { margin-top: 0 }
    .term.missed { border-left: .5rem double #dc2626 }
    .sheet { margin-bottom: 2rem }
    .sheet p, .sheet ul { margin: 0 0 1rem }
    .sheet h4 { margin: 1.5rem 0 1rem }
    @media screen and (max-width: 40rem) {
      dl > div { display: block }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      table, tbody, tr, caption { display: block; width: auto }
      tr { padding: .5rem 0; border-bottom: 1px solid #737373 }
      tbody th, td { display: block; width: auto; border: 0; padding: .1rem 0 }
      td:empty { display: none }
      td::before { content: attr(data-head) ": "; font-weight: 600 }
    }
    @media print {
      body { max-width: none; padding: 0; background: none; color: #000; font-size: 10pt; line-height: 1.4 }
      h1 { font-size: 15pt }
      h2 { font-size: 12.5pt }
      h3 { font-size: 10.5pt }
      h4 { font-size: 10pt }
      nav { display: none }
      section { margin-top: 8mm; padding-top: 4mm }
      table { font-size: 9pt }
      thead { display: table-header-group }
      tr, dl > div, li, figure { break-inside: avoid }
      h1, h2, h3, h4, caption { break-after: avoid }
      p, li { orphans: 2; widows: 2 }
      figure .timeline { max-width: 130mm; max-height: 225mm }
      .term { break-inside: avoid; overflow: hidden }
      .paged, .letter, .paged + section { break-before: page }
      .paged > h2 + .letter { break-before: auto }
      .sheet { border: 0; padding: 0 }
    }
    @page {
      size: A4; margin: 18mm 20mm 20mm;
      @top-left { content: "" }
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif }
    }

    """ + TimelineDrawing.style

  /// The SHA-256 of the style sheet, by which the page allows it and no other style; a test computes it anew.
  static let hash = "5uyiyxFT5c7BqtgfhJ/nBQMVhxI5FUWcMwkmPU4bjbg="
}
