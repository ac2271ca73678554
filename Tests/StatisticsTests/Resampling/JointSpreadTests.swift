import TestSupport
import Testing

@testable import Statistics

@Suite("Several estimates at once")
struct JointSpreadTests {
  /// Two estimates over four draws, with distances 1, 2, 0, 3 and 2, 1, 0, 1 in standard deviations.
  static let joint: JointSpread = {
    var joint = JointSpread()
    joint.add(.init(estimate: 0.5, replicates: [0.6, 0.3, 0.5, 0.8], deviation: 0.1, standardError: 0.2))
    joint.add(.init(estimate: -1, replicates: [-3, 0, -1, .nan], deviation: 1, standardError: 1))
    return joint
  }()

  @Test("the bands reach as far as the wanted share of the draws strays, worked out by hand")
  func bands() throws {
    // The maxima are 2, 2, 0, 3; at 80 % the fourth smallest of them, 3.
    let bands = try #require(Self.joint.bands(at: ConfidenceLevel(0.8)))
    #expect(isClose(bands[0].low, -0.1, within: 1e-12) && isClose(bands[0].high, 1.1, within: 1e-12))
    #expect(isClose(bands[1].low, -4, within: 1e-12) && isClose(bands[1].high, 2, within: 1e-12))
    #expect(Self.joint.bands(at: ConfidenceLevel(0.9)) == nil)
    #expect(JointSpread().bands(at: .percent95) == nil)
  }

  @Test("the p value counts the draws that stray as far as bands that hold")
  func pValue() {
    // The second band holds 0 from 1 standard error on, so 2, 2 and 3 do; the first from 2.5 on: only 3 does.
    #expect(Self.joint.pValue { $0[1].contains(0) } == 4.0 / 5)
    #expect(Self.joint.pValue { $0[0].contains(0) } == 2.0 / 5)
    #expect(Self.joint.pValue { _ in false } == 1.0 / 5)
    #expect(Self.joint.pValue { _ in true } == 1)
  }
}
