extension TimelineDrawing {
  /// The rules for the style sheet of a page in which timelines stand.
  ///
  /// Kinds differ by shape and by colour; periods by being filled, framed or dashed.
  public static let style = """
    .timeline { display: block; width: 100%; max-width: 34rem; height: auto; overflow: visible }
    .timeline { --we: #1d4ed8; --they: #92400e; --state: #6b21a8; --good: #166534; --bad: #b91c1c; --line: #737373 }
    .timeline text { font: 13px system-ui, sans-serif; fill: currentColor }
    .timeline .label { white-space: pre }
    .timeline .tick, .timeline .letter { font-size: 11px }
    .timeline .letter { font-weight: 700 }
    .timeline .axis { stroke: currentColor; stroke-width: 1.5 }
    .timeline .grid, .timeline .leader { stroke: var(--line); stroke-width: .75 }
    .timeline .grid { stroke-dasharray: 1 3 }
    .timeline .day { fill: currentColor }
    .timeline .response { fill: var(--line); stroke: var(--line) }
    .timeline .extension { fill: none; stroke: currentColor; stroke-width: 2 }
    .timeline .stopped { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-dasharray: 3 2 }
    .timeline .sent, .timeline .ours { fill: var(--we) }
    .timeline .received, .timeline .theirs { fill: var(--they) }
    .timeline .authority { fill: var(--state) }
    .timeline .met, .timeline .missed, .timeline .open { fill: none; stroke-width: 2.5 }
    .timeline .met { stroke: var(--good) }
    .timeline .missed { stroke: var(--bad); stroke-width: 3.5 }
    .timeline .open { stroke: currentColor; stroke-width: 2 }
    @media screen and (prefers-color-scheme: dark) {
      .timeline { --we: #93b4ff; --they: #fbbf6b; --state: #d8b4fe; --good: #86efac; --bad: #fca5a5; --line: #a3a3a3 }
    }

    """
}
