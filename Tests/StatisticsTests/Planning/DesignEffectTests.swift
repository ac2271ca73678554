import Foundation
import Statistics
import TestSupport
import Testing

@Suite("The design effect")
struct DesignEffectTests {
  @Test("by hand: 100 trials at one half have variance 0.0025; four times that counts like 25 trials")
  func byHand() throws {
    let effect = try #require(DesignEffect(variance: 0.01, rate: 0.5, trials: 100))
    #expect(isClose(effect.value, 4, within: 1e-12))
    #expect(isClose(effect.effective(100), 25, within: 1e-12))
    #expect(effect.trials(forIndependent: 25) == 100)
  }

  @Test("a variance below the binomial one never counts for more than independence")
  func atLeastOne() {
    #expect(DesignEffect(variance: 0.001, rate: 0.5, trials: 100) == .independent)
  }

  @Test("a rate of 0 or 1, no trials and no variance say nothing")
  func unknown() {
    #expect(DesignEffect(variance: 0.01, rate: 0, trials: 100) == nil)
    #expect(DesignEffect(variance: 0.01, rate: 1, trials: 100) == nil)
    #expect(DesignEffect(variance: 0, rate: 0.5, trials: 100) == nil)
    #expect(DesignEffect(variance: 0.01, rate: 0.5, trials: 0) == nil)
    #expect(DesignEffect(variance: .infinity, rate: 0.5, trials: 9) == nil)
  }

  @Test("trials grow with it, and beyond all data there is no count")
  func trials() {
    let counts = [1.0, 1.5, 8, 61].map { DesignEffect($0).trials(forIndependent: 434) ?? 0 }
    #expect(counts == [434, 651, 3_472, 26_474])
    #expect(DesignEffect(1e6).trials(forIndependent: 1 << 52) == nil)
  }

  @Test("it reads back as written, and less than 1 is refused")
  func coded() throws {
    let data = try JSONEncoder().encode([DesignEffect(8.25)])
    #expect(try JSONDecoder().decode([DesignEffect].self, from: data) == [DesignEffect(8.25)])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([DesignEffect].self, from: Data("[0.5]".utf8))
    }
  }
}
