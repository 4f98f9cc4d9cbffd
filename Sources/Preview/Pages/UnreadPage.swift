import Diagnostics
import Documents
import TransitionKit

/// What stands in place of every page while the plan cannot be read.
func unreadDocument(_ state: PlanState) -> Document {
  let mend = Block.paragraph([.text("Mend it and save the file: this page renews itself.")])
  switch state.content {
  case .fault(let fault):
    return Document(
      title: "The plan's files cannot be read",
      blocks: [.callout(Callout(.warning, [.paragraph([.text("\(fault).")])])), mend])
  case .plan(let check):
    let names = check.unreadFiles.joined(separator: ", ")
    return Document(
      title: "The plan cannot be read",
      blocks: [
        .callout(
          Callout(
            .warning, [.paragraph([.text("As long as \(names) cannot be read, nobody can say what the plan lacks.")])]))
      ] + errorBlocks(check.errors, in: check.files) + [mend])
  }
}
