extension Stylesheet {
  /// The look of what stands around a document on a page of a site; on paper nothing of it is seen.
  static let frame: Stylesheet = """
    body.framed { max-width: none; width: auto; padding: 0; }
    .site { padding: 0.6em 1em 0; border-bottom: 0.75pt solid var(--rule); background: var(--ground); font-size: 10.5pt; }
    .site p { margin: 0 0 0.5em; }
    .site nav ul { display: flex; flex-wrap: wrap; gap: 0 0.4em; margin: 0; padding: 0; list-style: none; }
    .site li { margin: 0; }
    .site nav a { display: block; padding: 0.45em 0.7em; border-bottom: 2pt solid transparent; }
    .site nav a[aria-current] { border-color: var(--blue); color: var(--ink); font-weight: bold; }
    .site nav + nav { border-top: 0.5pt solid var(--rule); font-size: 9.5pt; }
    .skip { position: absolute; z-index: 2; padding: 0.6em 1em; background: #fff; }
    .skip:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .framed :focus-visible { outline: 2pt solid var(--blue); outline-offset: 1pt; }
    .framed main:focus { outline: none; }
    #renewal:empty { display: block; padding: 0; border: 0; }
    #renewal { position: fixed; z-index: 1; inset-block-end: 0; inset-inline-end: 0; margin: 0; padding: 0.5em 1em; max-width: 100%;
      box-sizing: border-box; background: var(--ink); color: #fff; font-size: 9.5pt; }
    .place { padding: 0; border: 0; background: none; font-family: "Liberation Mono", Cousine, "Courier New", monospace;
      font-size: 0.9em; color: var(--blue); text-align: start; overflow-wrap: anywhere; cursor: pointer;
      text-decoration: underline dotted; }
    .framed main { box-sizing: border-box; margin: 0 auto; }
    @media screen {
      body.framed.report main { max-width: 178mm; padding: 8mm 6mm; }
      body.framed.sheet main { padding: 8mm; }
    }
    @media screen and (max-width: 40em) {
      body.framed.report main, body.framed.sheet main { padding: 1em; }
      body.framed .facts div { display: block; }
      body.framed .numbered.level-2, body.framed .numbered.level-3 { margin-inline-start: 2.6em; }
      body.framed main table { display: block; overflow-x: auto; }
    }
    @media print { .site, .skip, #renewal { display: none; } }
    """
}
