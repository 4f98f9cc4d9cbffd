public import Diagnostics
import PlanModel
import PlanFormat

/// A stretch of a text that leads to an address on the net.
public struct DocumentLink: Sendable, Hashable {
  public let span: Span
  public let target: String
  public let tooltip: String
}

extension OpenPlan {
  /// The addresses of the documents that a plan cites.
  public func links(ofFile file: Int32) -> [DocumentLink] {
    content.sources.compactMap { source in
      guard let address = source.webAddress, let span = now(source.address.span), span.file == file else { return nil }
      return DocumentLink(span: span, target: address, tooltip: source.title.value?.plain ?? source.id)
    }
  }
}

extension Source {
  /// Where it is found, if that is an address on the net.
  var webAddress: String? {
    guard let address = address.value?.plain, address.hasPrefix("https://") || address.hasPrefix("http://"),
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "<" && $0 != ">" && $0 != "\"" && $0 != "\\" })
    else { return nil }
    return address
  }
}
