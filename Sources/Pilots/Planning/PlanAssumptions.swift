import Statistics

/// What sample sizes rest on, each number with where it comes from; what is absent is unknown and is asked for.
public struct PlanAssumptions: Codable, Sendable, Equatable {
  /// What the command line says.
  public struct Options: Sendable {
    public var gain, loss, discordant: PercentagePoints?
    public var power: Double?
    public var designEffectMated, designEffectNonMated: Double?

    public init() {}
  }

  /// By the name of the set, for every set that a criterion is judged on.
  public var sets: [String: SetAssumptions]
  public var designEffectNonMated: AssumedValue?
  public var power: Double
  public var level: ConfidenceLevel
  /// The earlier run that was read, by its full id.
  public var earlierRun: String?

  public init(_ settings: VerificationSettings, options: Options = Options(), earlier: EarlierRun? = nil) {
    let plan = settings.plan
    sets = [:]
    for set in settings.primary.sets {
      sets[set] = Self.gaining(set, settings, options, earlier)
    }
    for set in settings.frontal.sets {
      let far = settings.frontal.far
      sets[set, default: SetAssumptions()].discordant = .first(
        option: options.discordant?.fraction, manifest: plan?.discordant?.fraction,
        run: earlier?.discordance(set, far: far))
      let effect = Self.effect(set, far: far, plan, options, earlier)
      sets[set, default: SetAssumptions()].designEffect = sets[set]?.designEffect ?? effect
    }
    designEffectNonMated = .first(
      option: options.designEffectNonMated, manifest: plan?.designEffect?.nonMated?.value,
      run: earlier?.designEffectNonMated(far: settings.primary.far)?.value)
    power = options.power ?? plan?.power ?? PlanSettings.defaultPower
    level = settings.bootstrap.level
    earlierRun = earlier?.id
  }

  /// Of a pilot that compares no faces: nothing is counted.
  init() {
    sets = [:]
    power = PlanSettings.defaultPower
    level = .percent95
  }

  private static func gaining(
    _ set: String, _ settings: VerificationSettings, _ options: Options, _ earlier: EarlierRun?
  ) -> SetAssumptions {
    let (plan, far) = (settings.plan, settings.primary.far)
    // A gain and a loss of different origin would not belong together.
    let isStated = (options.gain ?? options.loss ?? plan?.gain ?? plan?.loss) != nil
    let change = isStated ? nil : earlier?.gain(set, far: far)
    return SetAssumptions(
      gain: .first(option: options.gain?.fraction, manifest: plan?.gain?.fraction, run: change?.gain),
      loss: .first(option: options.loss?.fraction, manifest: plan?.loss?.fraction, run: change?.loss),
      designEffect: effect(set, far: far, plan, options, earlier))
  }

  private static func effect(
    _ set: String, far: Double, _ plan: PlanSettings?, _ options: Options, _ earlier: EarlierRun?
  ) -> AssumedValue? {
    .first(
      option: options.designEffectMated, manifest: plan?.designEffect?.mated?.value,
      run: earlier?.designEffect(set, far: far)?.value)
  }

  /// What is wrong with them taken together; nothing is planned with such.
  public var fault: PlanFault? {
    let sets = sets.sorted { $0.key < $1.key }.map(\.value)
    let faults = sets.compactMap { set in
      PlanFault.first(
        gain: set.gain?.value, loss: set.loss?.value, discordant: set.discordant?.value, power: power,
        designEffects: [set.designEffect, designEffectNonMated].compactMap { $0?.value })
    }
    return faults.first ?? PlanFault.first(gain: nil, loss: nil, discordant: nil, power: power)
  }

  var nonMatedEffect: DesignEffect? { designEffectNonMated.map { DesignEffect($0.value) } }
}
