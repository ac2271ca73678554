import Simulation
import Testing

@testable import coverage_study

@Suite("The planned sample of frontal faces")
struct FrontalPlanTests {
  // Margin, ψ and comparisons for a power of 80 %, computed in Python with NormalDist().inv_cdf.
  static let table = [(0.005, 0.01, 3140), (0.005, 0.02, 6280), (0.01, 0.02, 1570), (0.002, 0.005, 9812)]

  @Test("independent comparisons need ceil((z.025 + z.2)²ψ/m²)", arguments: table)
  func independent(margin: Double, discordant: Double, needed: Int) {
    #expect(FrontalPlan(discordant: discordant, designEffect: 1, margin: margin).mated == needed)
  }

  @Test("a design effect multiplies them, and people and non-mated comparisons grow alike")
  func designEffect() {
    let plan = FrontalPlan(discordant: 0.02, designEffect: 2, margin: 0.01)
    #expect(plan.mated == 3140)
    #expect(plan.subjects == 1047)
    #expect(plan.nonMated == 26_167)
    #expect(FrontalPlan(discordant: 0.04, designEffect: 2, margin: 0.01).mated > plan.mated)
    #expect(FrontalPlan(discordant: 0.02, designEffect: 2, margin: 0.02).mated < plan.mated)
  }
}
