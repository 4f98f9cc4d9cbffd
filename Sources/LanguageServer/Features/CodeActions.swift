public import Diagnostics
public import Editing
import TransitionKit

/// A change that mends a finding.
public struct CodeAction: Sendable {
  public let title: String
  public let edit: PlanEdit
  /// Whether nothing else can have been meant.
  public let isPreferred: Bool
  /// Which of the findings of the check it mends.
  public let findings: [Int]
}

extension OpenPlan {
  /// The mends of what is found in a stretch of a file.
  public func codeActions(in span: Span) -> [CodeAction] {
    snapshot.check.findings.enumerated().compactMap { index, finding in
      guard let mend = finding.mend,
        finding.places.compactMap(now).contains(where: { $0.touches(span) }) || mend.touches(span, by: now),
        let edit = edit(of: [mend])
      else { return nil }
      return CodeAction(
        title: mend.title.prefix(1).uppercased() + mend.title.dropFirst(), edit: edit, isPreferred: mend.isCertain,
        findings: [index])
    }
  }

  /// Everything in a file mended of which nothing else can have been meant; nothing where there is nothing of the kind.
  public func fixAll(ofFile file: Int32) -> PlanEdit? {
    var mends: [Mend] = []
    for mend in snapshot.check.findings.compactMap(\.mend) where mend.isCertain {
      guard mend.replacements.compactMap({ now($0.span) }).contains(where: { $0.file == file }),
        edit(of: mends + [mend]) != nil
      else { continue }
      mends.append(mend)
    }
    return mends.isEmpty ? nil : edit(of: mends)
  }

  /// Nothing where the text is being changed there, or two of them change the same.
  private func edit(of mends: [Mend]) -> PlanEdit? {
    let replacements = mends.flatMap(\.replacements)
    let moved = replacements.compactMap { replacement in
      now(replacement.span).map { Replacement($0, with: replacement.text) }
    }
    return moved.count == replacements.count ? try? PlanEdit(moved, of: now) : nil
  }
}

extension Mend {
  fileprivate func touches(_ span: Span, by now: (Span) -> Span?) -> Bool {
    replacements.contains { now($0.span)?.touches(span) ?? false }
  }
}

extension Span {
  /// Whether two stretches have a place in common, if only an end.
  func touches(_ other: Span) -> Bool { file == other.file && start <= other.end && other.start <= end }
}
