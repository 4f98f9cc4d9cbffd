import Diagnostics
import PlanFormat

extension PlanEntry {
  /// Where it stands with all of its fields.
  public var extent: Span {
    let (name, fields) = (header.nameSpan, header.span)
    guard name.file == fields.file else { return fields }
    return Span(file: name.file, start: min(name.start, fields.start), end: max(name.end, fields.end))
  }
}

extension Plan {
  /// Where an entry stands that a reference means.
  public func extent(of target: Target) -> Span? {
    var (plan, probe) = (self, ExtentProbe())
    return plan.change(target, by: &probe) ? probe.extent : nil
  }
}

/// Looks at an entry and changes nothing.
private struct ExtentProbe: EntryVisitor {
  var extent: Span?
  mutating func visit<Entry: PlanEntry>(_ entry: inout Entry) { extent = entry.extent }
}
