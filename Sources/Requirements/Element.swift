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

/// The requirements on which an element rests.
struct Basis {
  /// A requirement that decides, as a whole or by one of its named parts.
  struct Core {
    let id: String
    let part: String?

    init(_ id: String, part: String? = nil) {
      self.id = id
      self.part = part
    }
  }

  let core: [Core]
  /// Requirements whose open points stand beside the result without changing it.
  let supporting: [String]
  /// Contradictions of the plan with itself that keep the element from being evidenced.
  let blocking: [String]

  init(core: [Core], supporting: [Int] = [], blocking: [Int] = []) {
    self.core = core
    self.supporting = supporting.map(Self.id)
    self.blocking = blocking.map(Self.id)
  }

  /// `TR-07` for 7.
  private static func id(_ number: Int) -> String { "TR-\(number < 10 ? "0" : "")\(number)" }
}

extension Element {
  var basis: Basis {
    switch self {
    case .d1:
      Basis(
        core: [.init("TR-97"), .init("TR-02"), .init("TR-03"), .init("TR-108")],
        supporting: [1, 12, 19, 20, 22, 23, 24, 66, 67, 68, 93, 103, 106, 119, 129],
        blocking: [78, 84, 85, 121, 123])
    case .d2a:
      Basis(
        core: [.init("TR-07", part: "strategy"), .init("TR-08"), .init("TR-98", part: "function")],
        supporting: [6, 9, 48, 62, 108, 118])
    case .d2b:
      Basis(
        core: [.init("TR-07", part: "footprint"), .init("TR-98", part: "place")],
        supporting: [51, 69, 70, 71, 116, 117], blocking: [89, 124])
    case .d2c:
      Basis(
        core: [.init("TR-07", part: "capacity"), .init("TR-98", part: "people")],
        supporting: [
          13, 14, 15, 16, 30, 31, 34, 37, 50, 51, 52, 53, 54, 55, 56, 58, 61, 72, 74, 76, 77, 80, 87, 88, 113,
        ],
        blocking: [122])
    case .d3:
      Basis(core: [.init("TR-94"), .init("TR-17")], supporting: [3, 18, 63, 65, 67, 75, 93, 104, 105, 111])
    case .d4:
      Basis(
        core: [.init("TR-43", part: "national authorities"), .init("TR-44"), .init("TR-95")],
        supporting: [5, 9, 10, 11, 13, 14, 32, 33, 49, 56, 57, 86, 101, 104, 115, 120, 130], blocking: [79, 123])
    case .d5:
      Basis(
        core: [.init("TR-26"), .init("TR-27")],
        supporting: [
          4, 19, 21, 24, 25, 28, 29, 50, 81, 82, 83, 91, 92, 100, 101, 110, 116, 125, 126, 127, 128, 130,
        ])
    case .d6a: Basis(core: [.init("TR-04"), .init("TR-05")], supporting: [6, 32, 43])
    case .d6b: Basis(core: [.init("TR-96")], supporting: [29, 34, 35, 76])
    case .d7: Basis(core: [.init("TR-42")], supporting: [73, 90, 95, 99, 109, 114])
    case .d8: Basis(core: [.init("TR-45"), .init("TR-46")])
    case .d9: Basis(core: [.init("TR-47"), .init("TR-63")], supporting: [60, 64, 102, 107, 109, 131])
    case .d10: Basis(core: [.init("TR-38")], supporting: [36, 37, 41, 59, 112])
    case .d11: Basis(core: [.init("TR-39")], supporting: [41, 112, 114])
    case .d12: Basis(core: [.init("TR-40")], supporting: [41, 112])
    }
  }
}
