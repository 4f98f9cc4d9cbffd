import Diagnostics
import Requirements

/// The result of a check as JSON, with a schema version of its own.
public func checkJSON(_ check: PlanCheck) -> JSON {
  diagnosticsJSON(check.findings, in: check.files)
}
