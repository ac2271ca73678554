import Statistics
import Vocabulary

/// Whether frontal faces are recognised no worse than by the margin, each model at its own threshold.
public struct FrontalNonInferiority: Codable, Sendable, Equatable {
  /// Largest loss of TAR that counts as unharmed, as a fraction.
  public var margin: Double
  /// Augmented − baseline; of several sets the one whose interval reaches lowest.
  public var delta: Estimate
  /// `non-inferior`, `inferior` or `undetermined`.
  public var reading: ContrastReading

  public init(margin: Double, delta: Estimate, reading: ContrastReading) {
    self.margin = margin
    self.delta = delta
    self.reading = reading
  }
}
