import Statistics

/// What is expected of one set of mated pairs; `nil` is unknown, or no criterion asks for it.
public struct SetAssumptions: Codable, Sendable, Equatable {
  /// Pairs that only the augmented model accepts, of all; asked for where the set must be better.
  public var gain: AssumedValue?
  /// Pairs that only the baseline accepts.
  public var loss: AssumedValue?
  /// Pairs on which the models disagree; asked for where the set must be unharmed.
  public var discordant: AssumedValue?
  public var designEffect: AssumedValue?

  public init(
    gain: AssumedValue? = nil, loss: AssumedValue? = nil, discordant: AssumedValue? = nil,
    designEffect: AssumedValue? = nil
  ) {
    self.gain = gain
    self.loss = loss
    self.discordant = discordant
    self.designEffect = designEffect
  }

  /// The expected change; `nil` unless gain and loss are both known.
  var change: PairedChange? {
    guard let gain, let loss else { return nil }
    return PairedChange(gain: gain.value, loss: loss.value)
  }

  var effect: DesignEffect? { designEffect.map { DesignEffect($0.value) } }
}
