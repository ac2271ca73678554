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
/// The difference of FARs has a rule of its own, since its replicates never cross 0 while all changes go one way: up to ten
/// changed couples widen it. Of c = l + g of them g went one way by a share θ, and a couple has m comparisons of the n:
///
///     low = m/n · min over the ends of c(2θ − 1),   high = m/n · max of the same
///
/// with the ends of c after Garwood and those of θ after Clopper and Pearson, so that 0 is left out only where the exact
/// test of the sign leaves it out. Without a change θ may be anything.
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
  /// Comparisons that one arm alone accepts.
  var changedComparisons = 0
  /// Comparisons that a couple has on average.
  var comparisonsPerCouple = 1.0

  /// At most so many changes leave a difference in doubt.
  private static let fewForDifference = 10

  /// What the changes do not rule out of the difference of FARs over so many comparisons; `nil` if they are not few.
  ///
  /// - Reference: Garwood (1936); Clopper & Pearson (1934), Biometrika 26, 404–413.
  func difference(of comparisons: Int, at level: ConfidenceLevel) -> Interval? {
    let count = lost + gained
    guard count <= Self.fewForDifference, comparisons > 0 else { return nil }
    let expected = Interval.expectedCount(of: count, at: level)
    let share =
      BinomialCount(successes: gained, trials: count).clopperPearsonInterval(at: level)
      ?? Interval(low: 0, high: 1)
    let ends = [expected.low, expected.high].flatMap { count in
      [share.low, share.high].map { count * (2 * $0 - 1) }
    }
    // A couple that changes brings as many comparisons as those did that changed, at least the average.
    let changed = count == 0 ? 1 : Double(changedComparisons) / Double(count)
    let scale = max(changed, count == 0 ? comparisonsPerCouple : 1) / Double(comparisons)
    guard let low = ends.min(), let high = ends.max() else { return nil }
    return Interval(low: max(-1, low * scale), high: min(1, high * scale))
  }

  /// The exact two-sided p value that losses and gains are equally likely; `nil` if there are too many for it to matter.
  var exactPValue: Double? {
    lost + gained <= Self.fewForDifference ? exactMcNemarTest(gained: gained, lost: lost) : nil
  }

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
