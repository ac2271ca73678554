import Statistics
import Testing

@Suite("Compensated sums")
struct NeumaierSumTests {
  @Test("a term that is rounded away comes back")
  func byHand() { #expect(NeumaierSum([1, 1e100, 1, -1e100]).value == 2) }

  @Test("ten tenths are one, ten million too")
  func tenths() {
    #expect(NeumaierSum(repeatElement(0.1, count: 10)).value == 1)
    #expect(NeumaierSum(repeatElement(0.1, count: 1_000_000)).value == 100_000)
  }

  @Test("nothing sums to 0, and infinities stay infinite")
  func edges() {
    #expect(NeumaierSum().value == 0)
    #expect(NeumaierSum([1, .infinity, 1]).value == .infinity)
    #expect(NeumaierSum([.infinity, -.infinity]).value.isNaN)
    #expect(NeumaierSum([1, .nan]).value.isNaN)
  }
}
