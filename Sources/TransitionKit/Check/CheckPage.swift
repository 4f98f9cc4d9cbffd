import Analysis
import Diagnostics
import Reporting
import Requirements

/// `Documentation/Check.md`: how a check ends, its formats, and the fields of a finding.
public func checkPage() -> String {
  let kinds = Gap.Kind.allCases.map { "| [`\($0.rawValue)`](#\($0.rawValue)) | \($0.meaning) |" }
  let explanations = Gap.Kind.allCases.map { kind in
    let explanation = kind.explanation
    return """
      ### `\(kind.rawValue)`

      \(kind.meaning) \(explanation.why)

      - *Computed*: \(explanation.computed)
      - *Weighs*: \(explanation.weight)
      - *Closed by*: \(explanation.closes)

      """
  }
  let statuses = ExitStatus.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
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

    With `--profile` only what stands on that ground is asked and told; of problems of form, what keeps the plan from being \
    read as it was meant.

    ## How the program ends

    | status | meaning |
    | --- | --- |
    \(statuses.joined(separator: "\n"))

    This holds for every command. A file that cannot be read ends `check` with 3 as it does all others, after what could be \
    told of it.

    ## The formats

    | `--format` | for |
    | --- | --- |
    | `text` | readers: what weighs most, the definition element by element, what is open |
    | `markdown` | a page or a comment: the same, and paragraph by paragraph |
    | `csv` | spreadsheets: a row for each finding, and one, without a severity, for each requirement that brought none; `plan` is \
    the title of its plan, and `outcome` says how each requirement ended |
    | `json` | programs: the findings, the gaps, the definition, each requirement with its evidence |
    | `sarif` | code hosts and editors (SARIF 2.1.0); what is waived is suppressed, with its reason |
    | `junit` | build servers: a case for each requirement |
    | `github` | annotations beside the lines of the plan, and one that says how much was looked at |

    With `--baseline FILE`, the `json` or `sarif` of an earlier check, only what is new since then counts for the status. A \
    finding is known again by its `fingerprint`, made of its rule and of the entry that it is about, whatever lines or figures \
    have changed and whatever now stands before the entry; of what is said of the plan as a whole, or of several entries at once, \
    by the rule alone. Of several plans each is compared with itself, known by its title and the names of its files. What is no longer found is gone; what this check did not look at, such as another profile or the rules of \
    another file, is counted by itself. `--fail-on gap` (`advice`, `error`) says from which weight on the status is 1.

    ## The fields of a finding

    \(TableField.table(of: findingFields))

    In JSON they are in `findings` of each plan, beside `version`, `counts` and `catalogue`. A field that says nothing is \
    left out. `catalogue`: \(LookedAt.meaning) Every product has the same, on its cover, at its foot or in this member.

    `paste` is a part of an example: that of the requirement, or that of the field which the mend names. In text `check --all` and \
    `explain` show it.

    ## The kinds of gaps

    What a gap says is not said again by the requirements that it touches. \(GapExplanation.ranking)

    | kind | what it is |
    | --- | --- |
    \(kinds.joined(separator: "\n"))

    \(explanations.joined(separator: "\n"))
    """
}
