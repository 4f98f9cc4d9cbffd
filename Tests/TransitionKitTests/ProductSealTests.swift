import Diagnostics
import Documents
import PlanFormat
import PlanModel
import Testing
import TransitionKit

/// What a product says of itself in its last line, whatever its format.
@Suite struct ProductSealTests {
  private func products(_ check: PlanCheck) throws -> [MadeProduct] {
    try ProductFormat.all.map { timeline(check, as: $0) }
      + TextProduct.all.flatMap { product in
        try ProductFormat.ofDocuments.map { try makeProduct(product, of: check, as: $0) }
      }
  }

  @Test func everyProductSaysWhatItIsAndShowsThatNobodyChangedIt() throws {
    let files = try planFiles("haiti-minujusth")
    for made in try products(checkPlan(files)) {
      for sealed in [made.sealed, made.seal.closing(made.bytes, at: .pdf)] {
        let (seal, isWhole) = try #require(ProductSeal.found(in: sealed))
        #expect(isWhole && seal == made.seal)
        #expect(seal.country == "HTI" && seal.asOf?.description == "2019-07-09" && seal.plan == files.digestOfPlan)
        #expect(sealed == made.sealed || sealed.starts(with: made.bytes))
        // A longer comment keeps LibreOffice from opening an archive.
        if made.format.name == "docx", sealed == made.sealed {
          let comment = sealed.reversed().prefix { $0 >= 0x20 }.count
          #expect(comment < 512, "\(made.seal.product): \(comment)")
        }
      }
    }
  }

  /// A letter anywhere, in the seal too, something behind it, an end that lacks: each is a change.
  @Test func whateverIsChangedIsSeen() throws {
    let check = checkPlan(oneFile("plan: { title: T, as-of: 2027-07-09 }\nmission: { name: M, type: peacekeeping }\n"))
    for format in ProductFormat.ofDocuments {
      let sealed = try makeProduct(.brief, of: check, as: format).sealed
      for place in stride(from: 0, to: sealed.count - 8, by: 97) {
        var changed = sealed
        changed[place] ^= 1
        #expect(ProductSeal.found(in: changed)?.isWhole != true, "\(format.name) at \(place)")
      }
      for changed in [Array(sealed.dropLast(8)), sealed + Array("x".utf8), Array(sealed.dropFirst())] {
        #expect(ProductSeal.found(in: changed)?.isWhole != true)
      }
      let dated = String(decoding: sealed, as: UTF8.self).replacing(
        "as of 2027-07-09; plan", with: "as of 2027-07-08; plan")
      if format.name != "docx" { #expect(ProductSeal.found(in: Array(dated.utf8))?.isWhole == false) }
      #expect(ProductSeal.found(in: sealed)?.seal.country == nil)
    }
    #expect(ProductSeal.found(in: []) == nil)
    #expect(ProductSeal.found(in: Array("Made by transition: by hand".utf8)) == nil)
  }
}
