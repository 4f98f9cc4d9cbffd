import PlanFormat
import Testing

@Suite struct DecimalTests {
  @Test func printsAsItIsWritten() {
    for text in ["0", "1", "10.44", "88100000", "-3.5", "0.0001", "922337203685477"] {
      #expect(Decimal(text)?.description == text)
    }
    #expect(Decimal("10.40")?.description == "10.4")
    #expect(Decimal("about 40000000")?.isApproximate == true)
  }

  @Test func sumsAreExact() {
    let tenths = (1...10).reduce(Decimal.zero) { sum, _ in Decimal("0.1").flatMap(sum.adding) ?? sum }
    #expect(tenths == Decimal(1))
  }

  @Test func whatLeavesTheRangeIsNothing() throws {
    let largest = Decimal(tenThousandths: .max)
    #expect(largest.adding(Decimal(tenThousandths: 1)) == nil)
    #expect(largest.multiplied(by: Decimal(tenThousandths: 20_000)) == nil)
    #expect(Decimal(tenThousandths: .min).multiplied(by: Decimal(tenThousandths: -10_000)) == nil)
    #expect(Decimal(Int.max) == nil)
    #expect(largest.multiplied(by: try #require(Decimal(1))) == largest)
  }

  @Test func productsAreThoseOfPaper() throws {
    #expect(try #require(Decimal("12.5")).multiplied(by: try #require(Decimal("0.8"))) == Decimal(10))
    #expect(try #require(Decimal("-2")).multiplied(by: try #require(Decimal("1.5"))) == Decimal(-3))
  }
}
