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

  /// In the order in which flows are priced.
  var flows: [PerArm<Flow>] = []
  /// `nil` where it is unknown.
  var falseAccepts = PerArm<Formula?>(baseline: nil, augmented: nil)
}
