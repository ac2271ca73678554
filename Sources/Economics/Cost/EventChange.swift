/// Events that the augmented model brings more of, or, below 0, less, when it serves every transaction.
struct EventChange: Sendable {
  /// Attempts beyond the first.
  let retries: Double
  let reviews: Double
}
