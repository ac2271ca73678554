import Statistics

/// Couples of different people that one arm accepts falsely and the other does not, at one threshold.
///
/// Where at most four couples changed, of couples that the baseline accepts, resampling says little of how many more could
/// have: the exact reading with couples as trials then widens the ratio of FARs. Two models that decide alike thus have the
/// ratio 1 with an interval, and no proof of equality.
///
/// With u couples accepted by both, l lost and g gained, at a level whose tails are halved because the two may err at once:
///
///     low = (u + lower(g))/(u + upper(l)),   high = (u + upper(g))/(u + lower(l))
///
/// Swapping the models turns it round.
///
/// - Assumes: couples are independent.
/// - Reference: Garwood (1936), Biometrika 28, 437–442, for the ends of a count.
struct FalseAcceptChanges: Equatable {
  /// Couples that the baseline accepts.
  let accepted: Int
  /// Of these, couples with a comparison that the augmented model rejects.
  let lost: Int
  /// Couples with a comparison that the augmented model alone accepts.
  let gained: Int

  /// At most so many changes are few.
  private static let few = 4

  var isFew: Bool { lost + gained <= Self.few && lost < accepted }

  /// The two-sided p value that losses and gains are equally likely; `nil` if changes are not few.
  var pValue: Double? {
    isFew ? DecisionChanges(lost: lost, gained: gained, of: accepted + gained).pValue : nil
  }

  /// What the changes do not rule out of the ratio; `nil` if they are not few.
  func ratio(at level: ConfidenceLevel) -> Interval? {
    guard isFew else { return nil }
    let stricter = ConfidenceLevel(1 - level.tail)
    let kept = Double(accepted - lost)
    let (old, new) = (
      Interval.expectedCount(of: lost, at: stricter), Interval.expectedCount(of: gained, at: stricter)
    )
    return Interval(low: (kept + new.low) / (kept + old.high), high: (kept + new.high) / (kept + old.low))
  }
}
