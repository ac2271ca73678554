import Vocabulary

/// What formulas call the rates of both arms.
struct RateReferences {
  /// The rates of one arm's flow; as in `FlowRates`.
  struct Flow {
    var failure: [Formula] = []
    var leaves: [Formula] = []
    var toReview: [Formula] = []
    var lastToReview: Formula = 0
  }

  var flow = PerArm(baseline: Flow(), augmented: Flow())
  /// `nil` where it is unknown.
  var falseAccepts = PerArm<Formula?>(baseline: nil, augmented: nil)
}
