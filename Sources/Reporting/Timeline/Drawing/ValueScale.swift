import Documents
import PlanFormat

/// How high a value stands in a chart, with round numbers for its lines.
struct ValueScale {
  let top: Double
  let bottom: Double
  /// The values of the lines, from zero up.
  let ticks: [Double]

  /// As many lines as have room up to the largest value, each at a value that its label can tell: steps are multiples of the smallest one.
  init(upTo largest: Double, smallestStep: Double, top: Double, bottom: Double) {
    (self.top, self.bottom) = (top, bottom)
    // Lines that lie closer than their labels are high could not be told apart.
    let rough = max(largest, 1) / min(max((bottom - top) / 15, 1), 5)
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let steps = [1, 2, 2.5, 5, 10].map { $0 * power }.filter { step in
      let multiple = step / smallestStep
      return multiple > 0.99 && abs(multiple - multiple.rounded()) < 0.01
    }
    let step = steps.first { $0 >= rough } ?? smallestStep
    let count = Int((max(largest, 1) / step).rounded(.up))
    ticks = (0...max(count, 1)).map { Double($0) * step }
  }

  func y(_ value: Double) -> Double {
    bottom - (bottom - top) * min(max(value / (ticks.last ?? 1), 0), 1)
  }
}

/// The texts of a chart, each put where it meets no other.
struct LabelBoard {
  private(set) var shapes: [Shape] = []
  private var taken: [Box] = []
  private let bounds: Box

  init(within bounds: Box) { self.bounds = bounds }

  /// Keeps a place free of texts.
  mutating func block(_ box: Box) { taken.append(box) }

  /// Puts a line at the first of several places where it meets nothing; at none, it is left out.
  @discardableResult
  mutating func place(_ line: TextLine, at places: [Point]) -> Bool {
    for place in places {
      var candidate = line
      candidate.position = place
      let box = TextMetrics.box(of: candidate)
      guard bounds.contains(box), !taken.contains(where: box.intersects) else { continue }
      taken.append(box)
      shapes.append(.text(candidate))
      return true
    }
    return false
  }
}
