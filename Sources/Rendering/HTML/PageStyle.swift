import Documents

extension Stylesheet {
  /// The look of a United Nations report: one dark blue, thin rules, much white.
  static func page(of document: Document) -> Stylesheet {
    let layout =
      switch document.layout {
      case .report: report
      case .sheet: sheet
      }
    return colors + Stylesheet(page: document.paper) + text + tables + boxes + layout
  }

  private static var colors: Stylesheet {
    Stylesheet(colors: [
      "ink": .ink, "muted": .muted, "rule": .rule, "ground": .ground, "blue": .mission, "green": .hostState,
      "orange": .countryTeam, "red": .alarm, "red-tint": .alarmTint,
    ])
  }

  private static var text: Stylesheet {
    """
    html { color: var(--ink); font: 10.5pt/1.45 "Liberation Sans", Arimo, Arial, Helvetica, "Noto Sans Arabic", sans-serif;
      font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    body { margin: 0 auto; overflow-wrap: break-word; }
    .masthead { display: flex; justify-content: space-between; gap: 1em; padding-bottom: 0.6em;
      border-bottom: 1.5pt solid var(--blue); color: var(--muted); font-size: 9.5pt; }
    .masthead .symbol { color: var(--ink); font-weight: bold; }
    h1 { margin: 0.6em 0 0.3em; font-size: 20pt; line-height: 1.2; }
    h2, h3, h4 { break-after: avoid; line-height: 1.25; }
    h2 { margin: 2em 0 0.7em; font-size: 13.5pt; color: var(--blue); }
    h3 { margin: 1.6em 0 0.6em; font-size: 11.5pt; }
    h4 { margin: 1.3em 0 0.5em; font-size: 10.5pt; }
    h2 .number, h3 .number { display: inline-block; min-width: 1.8em; }
    p, ul, figure, table { margin: 0 0 0.9em; }
    p { orphans: 3; widows: 3; }
    .subtitle { color: var(--muted); font-size: 12pt; }
    .numbered .number { display: inline-block; min-width: 2.6em; }
    .numbered:not(.level-2):has(+ .level-2) { break-after: avoid; }
    .numbered.level-2 { margin-inline-start: 5.2em; text-indent: -2.6em; }
    .numbered.level-3 { margin-inline-start: 7.8em; text-indent: -2.6em; }
    .numbered .number { text-indent: 0; }
    ul { padding-inline-start: 1.4em; }
    li { margin-bottom: 0.3em; }
    code { font-family: "Liberation Mono", Cousine, "Courier New", monospace; font-size: 0.9em; }
    .symbol { white-space: nowrap; }
    .long { overflow-wrap: anywhere; }
    .mark { font-size: 7pt; font-weight: normal; line-height: 0; margin-inline-start: 0.15em; }
    .mark::before { content: "\\2060"; }
    a { color: var(--blue); text-decoration: none; }
    a:hover, a:focus { text-decoration: underline; }
    :target { background: var(--ground); }
    .status { font-weight: bold; }
    .done { color: var(--green); }
    .on-track, .unknown { color: var(--muted); }
    .watch { color: var(--orange); }
    .at-risk { color: var(--red); }
    .page-break { break-after: page; }
    """
  }

  private static var tables: Stylesheet {
    """
    table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.35; }
    caption, figcaption { margin-bottom: 0.5em; text-align: start; color: var(--muted); font-size: 9.5pt;
      break-after: avoid; }
    caption .number, figcaption .number { color: var(--ink); font-weight: bold; margin-inline-end: 0.5em; }
    thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
    thead th { border-top: 0.75pt solid var(--ink); border-bottom: 0.75pt solid var(--ink); vertical-align: bottom; }
    th, td { padding: 0.35em 0.6em; text-align: start; vertical-align: top; }
    th:first-child, td:first-child { padding-inline-start: 0; }
    th:last-child, td:last-child { padding-inline-end: 0; }
    tbody tr { border-bottom: 0.5pt solid var(--rule); break-inside: avoid; }
    tbody th { font-weight: normal; }
    :not(thead) + tbody tr:first-child, tbody:first-child tr:first-child { border-top: 0.75pt solid var(--ink); }
    tbody:last-child tr:last-child { border-bottom: 0.75pt solid var(--ink); }
    .center { text-align: center; }
    .trailing { text-align: end; }
    .short { white-space: nowrap; }
    table { margin-bottom: 1.6em; }
    """
  }

  private static var boxes: Stylesheet {
    """
    .notice { margin: 1.2em 0 0; color: var(--red); font-weight: bold; font-size: 9.5pt; }
    .facts { margin: 1.4em 0 2em; padding: 0.8em 0; border-top: 0.5pt solid var(--rule);
      border-bottom: 0.5pt solid var(--rule); }
    .facts div { display: flex; gap: 1em; padding: 0.15em 0; }
    .facts dt { flex: 0 0 11em; color: var(--muted); }
    .facts dd { margin: 0; flex: 1; min-width: 0; }
    .callout { margin: 0 0 1.2em; padding: 0.9em 1.1em 0.1em; background: var(--ground);
      border-inline-start: 2.5pt solid var(--blue); break-inside: avoid; }
    .callout.warning { background: var(--red-tint); border-color: var(--red); }
    .key-figures { display: flex; flex-wrap: wrap; margin: 1.2em 0; border-top: 0.5pt solid var(--rule);
      border-bottom: 0.5pt solid var(--rule); break-inside: avoid; }
    .key-figures div { flex: 1 1 8em; padding: 0.7em 1em; border-inline-start: 0.5pt solid var(--rule); }
    .key-figures div:first-child { padding-inline-start: 0; border: 0; }
    .key-figures dt, .key-figures dd { margin: 0; color: var(--muted); font-size: 8.5pt; }
    .key-figures .value { color: var(--ink); font-size: 15pt; font-weight: bold; line-height: 1.3; }
    .key-figures .alarming { color: var(--red); }
    figure { break-inside: avoid; }
    figure svg { display: block; max-width: 100%; height: auto; }
    .evidence { border-top: 0.5pt solid var(--rule); margin-top: 2.5em; font-size: 8.5pt; line-height: 1.4; }
    .evidence h2 { margin-top: 1.2em; font-size: 11.5pt; }
    .evidence ul { list-style: none; padding: 0; }
    .evidence li { display: block; margin: 0 0 0.2em; padding-inline-start: 2.6em; text-indent: -2.6em; }
    @media print { .again { display: none; } }
    .evidence .number { display: inline-block; min-width: 2.2em; text-indent: 0; }
    """
  }

  private static var report: Stylesheet {
    """
    @page { @bottom-center { content: counter(page); font: 8.5pt "Liberation Sans", Arimo, Arial, Helvetica, sans-serif; } }
    @media screen { body { max-width: 166mm; padding: 14mm 6mm; } }
    """
  }

  private static var sheet: Stylesheet {
    """
    h1 { font-size: 17pt; }
    body.drawn .masthead, body.drawn .notice, body.drawn h1, body.drawn .subtitle, body.drawn .key-figures {
      position: absolute; width: 1px; height: 1px; margin: 0; padding: 0; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; border: 0; }
    figure { margin: 0 0 8mm; overflow-x: auto; }
    figure svg { width: 100%; min-width: 250mm; }
    @media screen { body { width: fit-content; max-width: 100%; padding: 8mm; box-sizing: border-box; } }
    @media print { figure { margin: 0; overflow: visible; break-inside: avoid; break-after: page; }
      figure svg { min-width: 0; } }
    """
  }
}
