/// An element of the definition of transition in S/RES/2594 (2021), fifth preambular paragraph, which A/79/552-S/2024/767,
/// para. 61, quotes in part.
public enum Element: String, Sendable, CaseIterable {
  case d1 = "D1"
  case d2a = "D2a"
  case d2b = "D2b"
  case d2c = "D2c"
  case d3 = "D3"
  case d4 = "D4"
  case d5 = "D5"
  case d6a = "D6a"
  case d6b = "D6b"
  case d7 = "D7"
  case d8 = "D8"
  case d9 = "D9"
  case d10 = "D10"
  case d11 = "D11"
  case d12 = "D12"
}

extension Element {
  /// What the element says of a transition, paraphrased.
  public var meaning: String {
    switch self {
    case .d1: "The transition is a strategic process: an integrated strategy with a clear path."
    case .d2a: "It builds towards reconfiguring the strategy of the United Nations."
    case .d2b: "It builds towards reconfiguring the footprint of the United Nations."
    case .d2c: "It builds towards reconfiguring the capacity of the United Nations."
    case .d3: "It supports peacebuilding objectives and a lasting peace."
    case .d4: "It supports and strengthens national ownership."
    case .d5: "It is informed by the context in which the mission operates."
    case .d6a: "It is informed by the priorities and needs of the host State."
    case .d6b: "It is informed by the needs of the population."
    case .d7: "It engages local communities and civil society."
    case .d8: "It engages regional and sub-regional organisations."
    case .d9: "It engages other stakeholders, such as lenders and the Peacebuilding Commission."
    case .d10: "Women take part in it fully, equally and with influence."
    case .d11: "Young people are included in it."
    case .d12: "Persons with disabilities are included in it."
    }
  }

  /// The reservation of the definition: "where relevant" stands before two elements only.
  public var qualifier: String? {
    switch self {
    case .d8, .d9: "where relevant"
    default: nil
    }
  }
}

/// What a requirement does to an element of the definition.
public enum Bearing: Sendable {
  /// The element rests on it, as a whole or by one of its named parts.
  case decides(Element, by: String? = nil)
  /// Its open points stand beside the element's result without changing it.
  case supports(Element)
  /// A contradiction of the plan with itself that keeps the element from being evidenced.
  case blocks(Element)

  public var element: Element {
    switch self {
    case .decides(let element, _), .supports(let element), .blocks(let element): element
    }
  }
}
