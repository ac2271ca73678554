import Statistics

/// People with a mated comparison that one arm accepts and the other does not.
///
/// Where at most four changed in all, resampling them says little of how many more could have: the score interval with
/// people as trials then widens the difference. No change at all is no proof of none.
///
/// - Reference: Tango (1998), Stat. Med. 17, 891–908.
struct DecisionChanges: Equatable {
  /// Accepted by the baseline alone.
  let lost: Int
  /// Accepted by the augmented model alone.
  let gained: Int
  let trials: Int

  /// At most so many changes are few.
  private static let few = 4

  init(lost: Int, gained: Int, of trials: Int) {
    self.lost = lost
    self.gained = gained
    self.trials = trials
  }

  var isFew: Bool { lost + gained <= min(Self.few, trials) }

  /// What changes with people as trials do not rule out; `nil` without trials, or if changes are not few.
  func interval(at level: ConfidenceLevel) -> Interval? {
    isFew ? Interval.pairedScore(gained: gained, lost: lost, of: trials, at: level) : nil
  }

  /// The two-sided p value that losses and gains are equally likely, by the score test that belongs to the interval; 1
  /// without changes.
  ///
  /// - Reference: McNemar (1947), Psychometrika 12, 153–157.
  var pValue: Double {
    let changes = Double(lost + gained)
    guard changes > 0 else { return 1 }
    return min(1, 2 * SpecialFunctions.normalUpperTail(abs(Double(gained - lost)) / changes.squareRoot()))
  }
}
