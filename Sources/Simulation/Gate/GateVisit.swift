import Foundation
import Statistics
import Vocabulary

/// One visit of a made-up person to the gate, as lines of a log.
struct GateVisit {
  let arm: Arm
  let unit: String
  let site: String
  /// Milliseconds since 1970-01-01 UTC.
  let start: Int64
  /// Factor on every chance of being refused.
  let habit: Double
  let transaction: String
  let random: CounterRandom

  static let models = PerArm(baseline: "arcface-r100", augmented: "arcface-r100-efhq")

  /// The events so far, and the clock.
  private struct Record {
    var now: Int64
    var lines: [(instant: Int64, text: String)] = []
  }

  /// The instant of each event, and its line.
  var lines: [(instant: Int64, text: String)] {
    var record = Record(now: start)
    add("transaction_start", "", &record)
    for attempt in 1...3 {
      record.now += 1600 + Int64(2600 * uniform(attempt, 0)) + (attempt > 1 ? 3000 : 0)
      guard fails(attempt, &record) else { break }
      if attempt == 3 {
        review(&record)
      } else if uniform(attempt, 3) < GateRates.leaves {
        record.now += 4000
        add("transaction_end", ",\"outcome\":\"abandoned\"", &record)
        break
      } else {
        add("retry_prompt", ",\"attempt_no\":\(attempt)", &record)
      }
    }
    return record.lines
  }

  /// Logs one attempt; whether it failed.
  private func fails(_ attempt: Int, _ record: inout Record) -> Bool {
    let pose = pose(attempt)
    if uniform(attempt, 1) < GateRates.captureFails {
      add(
        "capture_failed", ",\"attempt_no\":\(attempt),\"reason\":\"blur\",\"pose_bin\":\"\(pose.rawValue)\"",
        &record)
      return true
    }
    let chance =
      attempt == 1 ? GateRates.firstReject(pose, arm) * habit : GateRates.laterReject(attempt, arm)
    let isRejected = uniform(attempt, 2) < chance
    // A score on the side of the threshold that the outcome says, to three places.
    let score = isRejected ? 0.389 - 0.2 * uniform(attempt, 4) : 0.391 + 0.4 * uniform(attempt, 4)
    add(
      "decision",
      ",\"attempt_no\":\(attempt),\"outcome\":\"\(isRejected ? "reject" : "accept")\""
        + ",\"score\":\((score * 1000).rounded() / 1000),\"threshold\":0.39"
        + ",\"model_id\":\"\(Self.models[arm])\",\"pose_bin\":\"\(pose.rawValue)\"", &record)
    return isRejected
  }

  private func review(_ record: inout Record) {
    guard uniform(3, 5) < GateRates.review else {
      add("transaction_end", ",\"outcome\":\"rejected\"", &record)
      return
    }
    record.now += 2000
    let name = ",\"review_id\":\"r\(transaction)\""
    add("review_open", name, &record)
    let wait = Int64(20_000 + 90_000 * uniform(3, 6))
    let handle = Int64(75_000 * exp(0.4 * random.normal(at: 3_000)))
    record.now += wait + handle
    let outcome = uniform(3, 7) < GateRates.reviewAccepts ? "accept" : "reject"
    add(
      "review_close",
      "\(name),\"review_outcome\":\"\(outcome)\",\"handle_ms\":\(handle),\"wait_ms\":\(wait)", &record)
  }

  /// Many turn to the camera once they were refused.
  private func pose(_ attempt: Int) -> PoseBin {
    if attempt > 1 && uniform(attempt, 8) < 0.6 { return .frontal }
    var left = uniform(1, 9)
    for (bin, share) in GateRates.poses {
      if left < share { return bin }
      left -= share
    }
    return .frontal
  }

  private func uniform(_ attempt: Int, _ purpose: Int) -> Double {
    random.uniform(at: UInt64(attempt * 16 + purpose))
  }

  private func add(_ event: String, _ more: String, _ record: inout Record) {
    let text = GateLog.line(
      id: "\(transaction)-\(record.lines.count)", instant: record.now, event: event, arm: arm, unit: unit,
      more: ",\"transaction_id\":\"\(transaction)\",\"site_id\":\"\(site)\"\(more)")
    record.lines.append((record.now, text))
  }
}
