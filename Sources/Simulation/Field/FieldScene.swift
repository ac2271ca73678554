import Vocabulary

/// Where a made-up log comes from: who comes, which ways there are, and how often they fail.
struct FieldScene {
  let people: Int
  let sites: [String]
  /// Ways of being verified, each with the factor on its chance of being refused; people take them equally often.
  let flows: [(name: String, factor: Double)]
  let models: PerArm<String>
  let threshold: String
  let rates: VisitRates
  /// Whether the log has a little of the dirt that real ones have: copies, a cut line, late events, a lent badge.
  let isDirty: Bool
  /// Whether an event never reached the log.
  let isLost: @Sendable (MadeEvent) -> Bool
}
