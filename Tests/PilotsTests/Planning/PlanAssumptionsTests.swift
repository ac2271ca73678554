import Pilots
import Testing

@Suite("What a plan rests on")
struct PlanAssumptionsTests {
  @Test("an option stands above the manifest, and each value says where it comes from")
  func order() throws {
    let settings = try #require(try PlannedPilot.manifest(plan: PlannedPilot.told).verification)
    var options = PlanAssumptions.Options()
    options.gain = PercentagePoints(fraction: 0.06)
    options.power = 0.9
    let assumptions = PlanAssumptions(settings, options: options)
    #expect(assumptions.sets["f2p"]?.gain == AssumedValue(0.06, .option))
    #expect(assumptions.sets["f2p"]?.loss == AssumedValue(0.01, .manifest))
    #expect(assumptions.sets["f2f"]?.discordant == AssumedValue(0.01, .manifest))
    #expect(assumptions.sets["f2f"]?.gain == nil && assumptions.sets["f2p"]?.discordant == nil)
    #expect(assumptions.power == 0.9 && assumptions.fault == nil)
  }

  @Test("values that are possible alone and not together are a fault")
  func together() throws {
    let settings = try #require(try PlannedPilot.manifest(plan: PlannedPilot.told).verification)
    let fault = { (change: (inout PlanAssumptions.Options) -> Void) -> PlanFault? in
      var options = PlanAssumptions.Options()
      change(&options)
      return PlanAssumptions(settings, options: options).fault
    }
    #expect(fault { $0.gain = PercentagePoints(fraction: 0.01) } == .noGain)
    #expect(fault { $0.gain = PercentagePoints(fraction: 0.995) } == .moreThanEverything("gain plus loss"))
    #expect(fault { $0.discordant = PercentagePoints(fraction: 0) } == .nothingDiscordant)
    #expect(fault { $0.discordant = PercentagePoints(fraction: 1.5) } == .moreThanEverything("discordant"))
    #expect(fault { $0.power = 1 } == .powerOutside(1))
    #expect(fault { $0.designEffectMated = 0.5 } == .effectOutside(0.5))
    #expect(fault { $0.designEffectNonMated = .nan } != nil)
  }
}
