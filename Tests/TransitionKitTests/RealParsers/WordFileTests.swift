import Testing
import TransitionKit

/// What is made for Word keeps to its format, as a validator of Office files has it, and other programs read it.
@Suite(.enabled(if: Tools.wordReadersAreThere, "openxml-audit or python-docx is missing; run .ci/install"))
struct WordFileTests {
  @Test(arguments: planNames) func everyProduct(_ name: String) throws {
    let check = checkPlan(try planFiles(name))
    let folder = try WrittenFolder()
    var files = [try folder.write(timeline(check, as: .docx).bytes, to: "timeline.docx")]
    for product in TextProduct.all {
      files.append(
        try folder.write(try makeProduct(product, of: check, as: .docx).bytes, to: "\(product.name).docx"))
    }
    #expect(try Tools.problems("check-word.py", files) == [])
  }

  /// The plan that uses every field, and one that says nearly nothing.
  @Test func theFullestAndTheThinnestPlan() throws {
    let thin = "plan: { title: T, as-of: 2027-07-09 }\nmission: { name: M, type: other, host-state: XCA }\n"
    for text in [try wholePlan(), thin] {
      let check = checkPlan(oneFile(text))
      let folder = try WrittenFolder()
      var files = [try folder.write(timeline(check, as: .docx).bytes, to: "timeline.docx")]
      for product in TextProduct.all {
        files.append(
          try folder.write(try makeProduct(product, of: check, as: .docx).bytes, to: "\(product.name).docx"))
      }
      #expect(try Tools.problems("check-word.py", files) == [])
    }
  }
}
