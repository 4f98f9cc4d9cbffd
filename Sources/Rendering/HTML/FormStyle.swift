extension Stylesheet {
  /// The look of pages that are filled in.
  static let forms: Stylesheet = """
    form { margin: 0; }
    .field { margin: 0 0 1.1em; min-width: 0; }
    .field > label, .field > .label, legend { display: block; font-weight: bold; padding: 0; }
    .hint, .kept { margin: 0.1em 0 0.3em; color: var(--muted); font-size: 9.5pt; }
    .required { color: var(--red); font-weight: normal; }
    fieldset { margin: 0 0 1.1em; padding: 0 0 0 0.9em; border: 0; border-inline-start: 2pt solid var(--rule); min-width: 0; }
    fieldset > legend { margin-inline-start: -0.9em; }
    input, select, textarea, button { font: inherit; color: inherit; }
    input:not([type=checkbox]), select, textarea { box-sizing: border-box; width: 100%; max-width: 100%; padding: 0.4em 0.5em;
      border: 0.75pt solid #767676; border-radius: 2pt; background: #fff; }
    button { padding: 0.5em 0.9em; border: 0.75pt solid var(--blue); border-radius: 2pt; background: #fff; color: var(--blue);
      cursor: pointer; }
    button.main { background: var(--blue); color: #fff; }
    button.grave { border-color: var(--red); color: var(--red); }
    .buttons { display: flex; flex-wrap: wrap; gap: 0.6em; margin: 1.2em 0; }
    .checks { max-height: 14em; overflow-y: auto; padding: 0.3em 0.5em; border: 0.75pt solid #767676; border-radius: 2pt; }
    .checks label, .check { display: block; padding: 0.2em 0; font-weight: normal; }
    .pair { display: grid; grid-template-columns: 2fr 1fr; gap: 0.3em 0.6em; }
    .pair label { font-size: 9.5pt; color: var(--muted); min-width: 0; }
    details { margin: 0 0 0.9em; }
    summary { cursor: pointer; color: var(--blue); padding: 0.3em 0; }
    details.state { margin: 0.2em 0 0; font-size: 9.5pt; }
    .fault { margin: 0.2em 0; padding-inline-start: 0.6em; border-inline-start: 3pt solid var(--red); color: var(--red); }
    .advice { margin: 0.2em 0; padding-inline-start: 0.6em; border-inline-start: 3pt solid var(--orange); }
    .summary { margin: 0 0 1.2em; padding: 0.6em 1em; border: 1.5pt solid var(--red); }
    .summary:focus { outline: 2pt solid var(--red); }
    .saved { padding: 0.5em 1em; border: 1.5pt solid var(--green); }
    .diff, .yaml { margin: 0 0 1.2em; padding: 0.6em; background: var(--ground); overflow-x: auto;
      font: 9pt/1.45 "Liberation Mono", Cousine, "Courier New", monospace; white-space: pre-wrap; }
    .diff ins { display: block; text-decoration: none; background: #dcefdc; }
    .diff del { display: block; text-decoration: none; background: #f7dcdc; }
    .diff span { display: block; }
    .entries { padding-inline-start: 1.2em; }
    @media screen and (max-width: 40em) { .pair { grid-template-columns: 1fr; } .framed button, .framed summary { min-height: 2.4em; } }
    """
}
