import Diagnostics
import PlanFormat
import TransitionKit

/// The plan as it was at one reading of its files. What is seen of it is made of nothing else.
struct PlanState: Sendable {
  enum Content: Sendable {
    case plan(PlanCheck)
    /// Its files cannot be had, for a reason that is told.
    case fault(String)
  }

  /// Counts the states, from 1.
  let number: Int
  let content: Content
  let files: SourceFiles?

  init(_ number: Int, of store: any PlanStore, asOf: Day?) {
    self.number = number
    do {
      let files = try store.read()
      self.files = files
      content = .plan(checkPlan(files, asOf: asOf))
    } catch {
      files = nil
      content = .fault("\(error)")
    }
  }

  /// The state after this one; nothing while the files are the same.
  func next(of store: any PlanStore, asOf: Day?) -> PlanState? {
    do {
      let files = try store.read()
      if let own = self.files, own.files.map(\.name) == files.files.map(\.name),
        own.files.map(\.bytes) == files.files.map(\.bytes)
      {
        return nil
      }
    } catch {
      if case .fault(let known) = content, known == "\(error)" { return nil }
    }
    return PlanState(number + 1, of: store, asOf: asOf)
  }

  /// Nothing where it could not be read as a plan.
  var check: PlanCheck? {
    if case .plan(let check) = content, !check.isUnread { check } else { nil }
  }

  /// By which a form knows of which text it was made.
  var digest: String {
    var mark = Fingerprint()
    for file in files?.files ?? [] {
      mark.add(file.name)
      mark.add(file.bytes)
    }
    return mark.text
  }

  var fileNames: Set<String> { Set(files?.files.map(\.name) ?? []) }
}
