import Diagnostics
import Requirements

/// `Documentation/Requirements.md`: the catalogue for readers, with the paragraphs that each requirement rests on.
public func requirementsPage() -> String {
  let introduction = """
    # The requirements

    What `transition check` looks for in a plan. This page is made from the program; `transition explain TR-13` prints \
    the same.

    Resolution 2594 (2021) is thematic: most of its paragraphs speak to the Secretary-General, some to Governments, to \
    the Peacebuilding Commission or to the Council itself. A plan cannot breach a paragraph that speaks to somebody \
    else. So beside each requirement stand the addressee and the verb of its paragraph, and a finding says *not \
    evidenced in the plan*. Everything here is paraphrased. `PP5` is the fifth preambular paragraph.

    A requirement ends as *met*, *partly* (so many of so many), *gap*, *waived*, *not applicable* with the plan's reason, \
    or *cannot tell* with what is missing. Errors are contradictions of the plan with itself.

    DCMA-01 to DCMA-14 and GAO-01 to GAO-10 are good practice of scheduling anywhere: no text of the United Nations asks \
    for it, and no element of the definition rests on it. What counts, and how much of it, stands with each; where the \
    work of a transition breaks a number of DCMA by nature, the tool's own number and the reason stand beside it.

    The examples are pieces of plans of a country that does not exist. Each shows what it needs for its requirement and \
    leaves out everything else.
    """
  return ([introduction] + Requirement.catalogue.map(section)).joined(separator: "\n\n") + "\n"
}

private func section(_ requirement: Requirement) -> String {
  var rows = [
    ("severity", "\(requirement.severity.rawValue), profile \(requirement.profile.rawValue)"),
    ("source", requirement.sources.map(\.description).joined(separator: "; ")),
    ("addressee", requirement.addressee),
    ("verb", requirement.verb + (requirement.qualifier.map { "; \($0)" } ?? "")),
    ("elements", requirement.elements.map(\.rawValue).joined(separator: ", ")),
    ("shown by", requirement.evidence),
    ("mended by", requirement.mend),
  ]
  if let threshold = requirement.threshold { rows.append(("yardstick", threshold)) }
  let table = rows.filter { !$0.1.isEmpty }.map { "| \($0.0) | \($0.1.replacing("|", with: "\\|")) |" }
  return """
    ## \(requirement.id)

    \(requirement.summary) \(requirement.rationale)

    | | |
    | --- | --- |
    \(table.joined(separator: "\n"))

    This falls short:

    ```yaml
    \(requirement.example.gap)
    ```

    This meets it:

    ```yaml
    \(requirement.example.met)
    ```
    """
}
