import Diagnostics
import Foundation
import TransitionKit

// What an output may be written over.

extension OutputOption {
  /// Refuses to write over what is read for the product, whatever way leads to it: a file of the plan, a template.
  func refuseReplacing(of plan: String, _ files: SourceFiles, templates: [String] = []) throws {
    guard path != "-" else { return }
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    if ending == "yaml" || ending == "yml" {
      throw CallFault(
        "'\(visible(path))' looks like a file of a plan; write the product into a file of another name")
    }
    for input in [plan] + files.files.map({ "\(plan)/\($0.name)" }) where leads(to: input) {
      throw CallFault("'\(visible(path))' is a file of the plan itself; write the product into another file")
    }
    for template in templates where leads(to: template) {
      throw CallFault("'\(visible(path))' is a template in use; write the product into another file")
    }
  }

  /// Whether what is to be written would come to where a file stands.
  func leads(to file: String) -> Bool {
    path != "-" && FileKind(at: path)?.identity == FileKind(at: file)?.identity && FileKind(at: path) != nil
  }

  /// Refuses to write over a file that cannot be made again, so that nobody's work is lost to a slip in a name or to another
  /// run: only the same product, as its seal shows it, is replaced unasked. Tables and text have no room for a seal.
  ///
  /// A link is replaced by a file of its own, so that what it leads to is not asked for.
  func refuseReplacing(by seal: ProductSeal? = nil) throws {
    guard path != "-", !force, let kind = FileKind(at: path), kind.shape == .regular, kind.size > 0, !isLink(path)
    else { return }
    let there = try seal.flatMap { _ in
      ProductSeal.found(in: try readFile(at: path, named: path, most: InputLimits.productSize))
    }
    let reason: String
    switch (seal, there) {
    case (nil, _): reason = "is there already, and a file of this kind does not show whether somebody has changed it"
    case (_, nil): reason = "was not made by transition, or was saved by another program since, and would be lost"
    case (_, let there?) where !there.isWhole:
      reason = "was changed after transition wrote it, and the changes would be lost"
    case (let seal?, let there?) where there.seal.product != seal.product:
      reason = "holds another product, the \(there.seal.product), which the \(seal.product) would replace"
    case (let seal?, let there?) where there.seal.country != seal.country:
      reason =
        "holds the \(seal.product) of another mission, in \(there.seal.country ?? "no country that its plan names")"
    default: return
    }
    throw CallFault(
      "'\(visible(path))' \(reason); write into another file, or add --force to replace this one")
  }
}
