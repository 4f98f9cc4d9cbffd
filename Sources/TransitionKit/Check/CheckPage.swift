import Analysis
import Diagnostics
import Reporting
import Requirements

/// `Documentation/Check.md`: how a check ends, its formats, and the fields of a finding.
public func checkPage() -> String {
  let kinds = Gap.Kind.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }.joined(separator: "\n")
  return """
    # What a check tells

    `transition check PLAN` reads a plan, computes its gaps, and asks of it each of the \(Requirement.catalogue.count) \
    requirements of the catalogue (version \(Requirement.catalogueVersion)). This page is made from the program.

    ## How a requirement ends

    *Met*: the plan shows it. *Partly*: it shows so many of so many parts. *Gap*: it shows nothing of it. *Waived*: \
    somebody set it aside, in `waivers`, with a reason and until a day; what was found stays to be seen. *Not applicable*, \
    with the plan's reason. *Cannot tell*, with the fact that is missing. What nobody knows is never met, and what is \
    finished is not judged as ahead. One line says how many requirements were looked at and how each of them ended; a \
    check in which nothing could be judged ends with status 2.

    ## The formats

    | `--format` | for |
    | --- | --- |
    | `text` | readers: what weighs most, the definition element by element, what is open |
    | `markdown` | a page or a comment: the same, and paragraph by paragraph |
    | `csv` | spreadsheets: a row for each finding |
    | `json` | programs: the findings, the gaps, the definition, each requirement with its evidence |
    | `sarif` | code hosts and editors (SARIF 2.1.0); what is waived is suppressed, with its reason |
    | `junit` | build servers: a case for each requirement |
    | `github` | annotations beside the lines of the plan |

    With `--baseline FILE`, the `json` or `sarif` of an earlier check, only what is new since then counts for the status. A \
    finding is known again by its `fingerprint`, made of its rule and of where in the plan it stands, whatever lines or \
    figures have changed. `--fail-on gap` (`advice`, `error`) says from which weight on the status is 1.

    ## The fields of a finding

    \(TableField.table(of: findingFields))

    In JSON they are in `findings` of each plan, beside `version`, `counts` and `catalogue`. A field that says nothing is \
    left out.

    ## The kinds of gaps

    What a gap says is not said again by the requirements that it touches. Gaps are ranked by what they do to people, then by \
    how near they are, then by their size.

    | kind | what it is |
    | --- | --- |
    \(kinds)

    """
}
