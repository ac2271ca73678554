import Statistics
import Testing

@Suite("Mean and variance")
struct MomentsTests {
  @Test("2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and sample variance 32/7")
  func byHand() {
    let values = [2.0, 4, 4, 4, 5, 5, 7, 9]
    #expect(values.mean == 5)
    #expect(values.sampleVariance == 32.0 / 7)
  }

  @Test("a large common offset changes no variance")
  func offset() {
    let values = [4.0, 7, 13, 16]
    #expect(values.sampleVariance == 30)
    #expect(values.map { $0 + 1e9 }.sampleVariance == 30)
  }

  @Test("no values have no mean, one has no variance")
  func none() {
    #expect([Double]().mean == nil)
    #expect([3.0].mean == 3)
    #expect([3.0].sampleVariance == nil)
  }
}
