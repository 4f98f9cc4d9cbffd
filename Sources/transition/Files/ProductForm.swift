import ArgumentParser
import Diagnostics
import TransitionKit

/// In which form a product is asked for: a format of the program's own, or PDF, which another program makes of one of them.
enum ProductForm {
  case format(ProductFormat)
  case pdf

  var name: String {
    switch self {
    case .format(let format): format.name
    case .pdf: "pdf"
    }
  }

  /// The form of a text product that does not only show a drawing.
  static let ofTexts = ProductFormat.ofDocuments.map(Self.format) + [.pdf]
  static let all = ProductFormat.all.map(Self.format) + [.pdf]
}

extension ProductForm: ExpressibleByArgument {
  init?(argument: String) {
    guard let form = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = form
  }

  static var allValueStrings: [String] { all.map(\.name) }
}

/// The form of a text product, as it is asked for. Any is understood, so that one which shows drawings alone is answered as such.
struct TextForm: ExpressibleByArgument {
  let form: ProductForm

  init?(argument: String) {
    guard let form = ProductForm(argument: argument) else { return nil }
    self.form = form
  }

  static var allValueStrings: [String] { ProductForm.ofTexts.map(\.name) }
}

extension ProductOutput {
  /// Makes a product in the form, and writes it; nothing is written where it cannot be made.
  func write(_ form: ProductForm, _ make: (ProductFormat) throws -> MadeProduct) throws {
    let made: MadeProduct
    var bytes: [UInt8]
    switch form {
    case .format(let format):
      made = try make(format)
      try refuseReplacing(by: made.seal)
      bytes = made.sealed
    case .pdf:
      let converter = try PDFConverter.found()
      made = try make(converter.source)
      try refuseReplacing(by: made.seal)
      bytes = made.seal.closing(try converter.pdf(of: made.bytes), at: .pdf)
    }
    for warning in made.warnings { printProblem("transition: \(visible(warning))\n") }
    try write(bytes)
  }
}
