import Operations
import Vocabulary

/// The fields of one line of a log, as text, whatever the form of the file.
struct LogFields {
  let values: [String: String]
  let place: LogPlace

  /// The fields of `oplog/1`.
  static let known: Set<String> = [
    "schema", "event_id", "ts", "ts_client", "observed_ts", "event", "flow", "transaction_id", "attempt_no",
    "arm",
    "unit_type", "unit_id", "subject_id", "model_id", "threshold", "score", "outcome", "reason", "pose_bin",
    "yaw",
    "pitch", "roll", "capture_ms", "compare_ms", "total_ms", "site_id", "device_id", "app_version", "quality",
    "review_id", "reviewer_id", "handle_ms", "wait_ms", "review_outcome", "truth", "truth_source",
    "truth_prob",
  ]

  /// What no log may carry.
  static let forbidden: Set<String> = [
    "image", "images", "embedding", "embeddings", "feature", "features", "template", "photo",
  ]

  subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// The event of this line, or why it is refused.
  func event() -> Result<LogEvent, LogRefusal> {
    do { return .success(try parsed()) } catch { return .failure(error) }
  }

  private func parsed() throws(LogRefusal) -> LogEvent {
    if let name = values.keys.filter(Self.forbidden.contains).min() {
      throw LogRefusal("forbidden-content", "the field '\(name)' may not be logged")
    }
    if let schema = self["schema"], schema != "oplog/1" {
      throw LogRefusal("unreadable", "the schema '\(schema)' is not oplog/1")
    }
    let kind: LogEvent.Kind = try named("event")
    let isAssigned = kind == .assigned
    var event = LogEvent(
      id: try required("event_id"), instant: try instant(try required("ts")), kind: kind,
      flow: try required("flow"), arm: try named("arm"), unitType: try named("unit_type"),
      unit: try required("unit_id"), place: place)
    event.observed = try self["observed_ts"].map { text throws(LogRefusal) in try instant(text) }
    event.transaction = isAssigned ? self["transaction_id"] : try required("transaction_id")
    event.attempt = try attempt(kind)
    if kind == .decision || kind == .transactionEnd { event.outcome = try outcome(kind) }
    event.modelId = self["model_id"]
    event.threshold = try number("threshold")
    event.poseBin = try pose()
    event.site = self["site_id"]
    event.device = self["device_id"]
    event.appVersion = self["app_version"]
    event.handleMilliseconds = try milliseconds("handle_ms")
    event.waitMilliseconds = try milliseconds("wait_ms")
    event.review = self["review_id"]
    event.reviewOutcome = kind == .reviewClose ? try named("review_outcome") : nil
    if kind == .truth {
      event.truth = try named("truth") as LogEvent.Truth
      event.truthProbability = try probability()
    }
    return event
  }

  private func required(_ name: String) throws(LogRefusal) -> String {
    if let value = self[name] { return value }
    throw LogRefusal("missing-field", "the field '\(name)' is missing")
  }

  private func named<Value: RawRepresentable<String>>(_ name: String) throws(LogRefusal) -> Value {
    let text = try required(name)
    if let value = Value(rawValue: text) { return value }
    throw LogRefusal("unknown-value", "'\(text)' is no \(name)")
  }

  private func instant(_ text: String) throws(LogRefusal) -> Int64 {
    if let instant = Instant.milliseconds(rfc3339: text) { return instant }
    if Instant.isNaive(text) {
      throw LogRefusal("naive-timestamp", "timestamp '\(text)' has no offset")
    }
    throw LogRefusal("unreadable", "timestamp '\(text)' is no instant of RFC 3339")
  }

  private static let attemptKinds: Set<LogEvent.Kind> = [
    .capture, .captureFailed, .compare, .decision, .retryPrompt,
  ]

  private func attempt(_ kind: LogEvent.Kind) throws(LogRefusal) -> Int? {
    guard Self.attemptKinds.contains(kind) else { return nil }
    let text = try required("attempt_no")
    if let number = Int(text), number >= 1, number <= 1000 { return number }
    throw LogRefusal("unknown-value", "'\(text)' is no attempt_no")
  }

  private func outcome(_ kind: LogEvent.Kind) throws(LogRefusal) -> LogEvent.Outcome {
    let outcome: LogEvent.Outcome = try named("outcome")
    let ends: Set<LogEvent.Outcome> = [.accepted, .rejected, .abandoned, .error]
    let decisions: Set<LogEvent.Outcome> = [.accept, .reject, .review, .error, .timeout]
    guard (kind == .decision ? decisions : ends).contains(outcome) else {
      throw LogRefusal("unknown-value", "'\(outcome.rawValue)' is no outcome of \(kind.rawValue)")
    }
    return outcome
  }

  /// The bin as logged, else from the angles.
  private func pose() throws(LogRefusal) -> PoseBin? {
    if self["pose_bin"] != nil { return try named("pose_bin") as PoseBin }
    return PoseAngles(yaw: try number("yaw"), pitch: try number("pitch"), roll: try number("roll")).bin
  }

  private func number(_ name: String) throws(LogRefusal) -> Double? {
    guard let text = self[name] else { return nil }
    if let value = DecimalNumber.value(ArraySlice(Array(text.utf8))) { return value }
    throw LogRefusal("unknown-value", "\(name) '\(text)' is not a number")
  }

  private func milliseconds(_ name: String) throws(LogRefusal) -> Int64? {
    guard let value = try number(name) else { return nil }
    if abs(value) < 1e15 { return Int64(value.rounded()) }
    throw LogRefusal("unknown-value", "\(name) is out of range")
  }

  private func probability() throws(LogRefusal) -> Double? {
    guard let value = try number("truth_prob") else { return nil }
    if value > 0 && value <= 1 { return value }
    throw LogRefusal("unknown-value", "truth_prob \(value) is not in (0, 1]")
  }
}

/// Why a line is refused.
struct LogRefusal: Error {
  let reason: String
  let sentence: String

  init(_ reason: String, _ sentence: String) {
    self.reason = reason
    self.sentence = sentence
  }
}
