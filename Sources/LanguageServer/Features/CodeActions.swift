public import Diagnostics
public import Editing
import TransitionKit

/// A change that mends a finding.
public struct CodeAction: Sendable {
  public let title: String
  public let edit: PlanEdit
  /// Whether nothing else can have been meant.
  public let isPreferred: Bool
}

extension OpenPlan {
  /// The mends of what is found in a stretch of a file.
  public func codeActions(in span: Span) -> [CodeAction] {
    mendable.compactMap { finding in
      guard finding.places.contains(where: { $0.touches(span) }) || finding.mend.touches(span),
        let edit = try? PlanEdit(finding.mend.replacements, of: now)
      else { return nil }
      let title = finding.mend.title
      return CodeAction(
        title: title.prefix(1).uppercased() + title.dropFirst(), edit: edit, isPreferred: finding.mend.isCertain)
    }
  }

  /// Everything in the plan mended of which nothing else can have been meant, as `transition fix` does; nothing where a file has
  /// nothing of the kind.
  public func fixAll(ofFile file: Int32) -> PlanEdit? {
    let isThere = mendable.contains { $0.mend.isCertain && $0.mend.replacements.contains { $0.span.file == file } }
    guard isThere, let edit = try? fixing(now).edit, !edit.isEmpty else { return nil }
    return edit
  }

  /// What is found and can be mended, in the texts of now; nothing of what is being changed.
  private var mendable: [(places: [Span], mend: Mend)] {
    if let problems { return problems.compactMap { problem in problem.mend.map { (problem.places, $0) } } }
    return snapshot.check.findings.compactMap { finding in
      guard let mend = finding.mend else { return nil }
      let moved = mend.replacements.compactMap { change in now(change.span).map { Replacement($0, with: change.text) } }
      guard moved.count == mend.replacements.count else { return nil }
      return (finding.places.compactMap(now), Mend(mend.title, moved, isCertain: mend.isCertain))
    }
  }
}

extension Mend {
  fileprivate func touches(_ span: Span) -> Bool { replacements.contains { $0.span.touches(span) } }
}

extension Span {
  /// Whether two stretches have a place in common, if only an end.
  func touches(_ other: Span) -> Bool { file == other.file && start <= other.end && other.start <= end }
}
