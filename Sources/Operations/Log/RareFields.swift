/// What only few events carry: reviews, truths, and delays too long for a small number.
struct RareFields: Sendable, Hashable {
  var observed: Int64?
  var handleMilliseconds: Int64?
  var waitMilliseconds: Int64?
  var review: String?
  var reviewOutcome: LogEvent.ReviewOutcome?
  var truth: LogEvent.Truth?
  var truthProbability: Double?

  /// - Parameter keepsObserved: whether the delay does not fit elsewhere.
  init(_ event: LogEvent, keepsObserved: Bool) {
    observed = keepsObserved ? event.observed : nil
    handleMilliseconds = event.handleMilliseconds
    waitMilliseconds = event.waitMilliseconds
    review = event.review
    reviewOutcome = event.reviewOutcome
    truth = event.truth
    truthProbability = event.truthProbability
  }

  /// Nothing but a handle time.
  init(handleMilliseconds: Int64) { self.handleMilliseconds = handleMilliseconds }

  /// The handle time, if there is nothing else and it fits; some logs have one at every end.
  var handleAlone: Int32? {
    guard let handle = handleMilliseconds.flatMap(Int32.init(exactly:)) else { return nil }
    return self == RareFields(handleMilliseconds: Int64(handle)) ? handle : nil
  }

  /// What the event itself says, which when it was observed is no part of; `nil` if that is nothing.
  var content: RareFields? {
    var content = self
    content.observed = nil
    return content.isEmpty ? nil : content
  }

  var isEmpty: Bool {
    observed == nil && handleMilliseconds == nil && waitMilliseconds == nil && review == nil
      && reviewOutcome == nil && truth == nil && truthProbability == nil
  }
}
