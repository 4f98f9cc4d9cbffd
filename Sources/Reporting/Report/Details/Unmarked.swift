import Languages
import PlanFormat
import PlanModel
import Templates

/// Values in a row whose first column carries the mark of the entry: each has one of its own only where it has a source of
/// its own, or where sources disagree.
struct Unmarked {
  let press: Press

  func figure<Value>(_ fact: Fact<Value>, _ word: (Value) -> String) -> TemplateValue {
    guard fact.provenance == nil, fact.alternatives.isEmpty else { return press.figure(fact, word) }
    return fact.value.map { .text(word($0)) } ?? .absent
  }

  func text(_ fact: Fact<some PlanWords>) -> TemplateValue {
    figure(fact) { $0.text(in: press.wording.language) }
  }

  func shortDate(_ fact: Fact<PlanDate>) -> TemplateValue { figure(fact, press.wording.shortDate) }

  func number(_ fact: Fact<Decimal>) -> TemplateValue { figure(fact) { press.wording.number($0) } }

  func word<Word: PlanChoice>(_ fact: Fact<Word>) -> TemplateValue { figure(fact) { press.wording.word($0) } }

  func name(_ fact: Fact<Reference<Counterpart>>) -> TemplateValue { figure(fact) { press.name($0) ?? $0.id } }
}

extension Press {
  var unmarked: Unmarked { Unmarked(press: self) }
}
