import ArgumentParser
import Diagnostics
import Foundation
import TransitionKit

/// In which form a product is asked for: a format of the program's own, or PDF or PNG, which another program makes of one of them.
enum ProductForm {
  case format(ProductFormat)
  case pdf
  /// A picture of points, of a drawing.
  case png

  var name: String {
    switch self {
    case .format(let format): format.name
    case .pdf: "pdf"
    case .png: "png"
    }
  }

  /// Whether a file of it holds one page.
  var isOfOnePage: Bool {
    switch self {
    case .format(let format): format.name == ProductFormat.svg.name
    case .pdf: false
    case .png: true
    }
  }

  /// The form of a text product that does not only show a drawing.
  static let ofTexts = ProductFormat.ofDocuments.map(Self.format) + [.pdf]
  static let all = ProductFormat.all.map(Self.format) + [.pdf, .png]
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
      let converter = try Converter.found(for: .pdf)
      made = try make(converter.source)
      try refuseReplacing(by: made.seal)
      bytes = made.seal.closing(try converter.convert(made.bytes), at: .pdf)
    case .png:
      let converter = try Converter.found(for: .png)
      made = try make(converter.source)
      try refuseReplacing()
      bytes = try converter.convert(made.bytes, size: made.size)
    }
    for warning in made.warnings { printProblem("transition: \(visible(warning))\n") }
    try write(bytes)
  }
}

extension ProductOutput {
  /// Makes a product of pages in a form of which a file holds one: of several, each in a file of its own, `FILE-1`, `FILE-2`. All
  /// of them are made, and may be written, before the first one is.
  func writePages(_ form: ProductForm, _ pages: (ProductFormat) throws -> [MadeProduct]) throws {
    let converter: Converter? =
      switch form {
      case .png: try .found(for: .png)
      case .pdf, .format: nil
      }
    let made = try pages(converter?.source ?? .svg)
    let places = made.count == 1 ? [self] : made.indices.map { numbered($0 + 1) }
    for (place, page) in zip(places, made) {
      if converter == nil { try place.refuseReplacing(by: page.seal) } else { try place.refuseReplacing() }
    }
    let bytes = try made.map { page in
      try converter.map { try $0.convert(page.bytes, size: page.size) } ?? page.sealed
    }
    for (place, bytes) in zip(places, bytes) { try place.write(bytes) }
    if places.count > 1 {
      let names = places.map { "'\(visible($0.path))'" }.joined(separator: ", ")
      printProblem("transition: the timeline has \(made.count) pages: \(names)\n")
    }
  }

  private func numbered(_ page: Int) -> ProductOutput {
    var place = self
    let url = URL(fileURLWithPath: path)
    let (folder, ending) = ((path as NSString).deletingLastPathComponent, url.pathExtension)
    let name = url.deletingPathExtension().lastPathComponent + "-\(page)" + (ending.isEmpty ? "" : ".\(ending)")
    place.path = folder.isEmpty ? name : "\(folder)/\(name)"
    return place
  }
}
