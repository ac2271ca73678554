import Foundation
import Statistics
import Vocabulary

/// One visit of a made-up person, as events of a log.
struct MadeVisit {
  let scene: FieldScene
  let flow: String
  let arm: Arm
  let unit: String
  let site: String
  /// Milliseconds since 1970-01-01 UTC.
  let start: Int64
  /// Factor on every chance of being refused at first.
  let habit: Double
  let transaction: String
  let random: CounterRandom

  /// The events so far, and the clock.
  private struct Record {
    var now: Int64
    var events: [MadeEvent] = []
  }

  /// What happened, in order of time.
  var events: [MadeEvent] {
    var record = Record(now: start)
    add("transaction_start", [], &record)
    for attempt in 1...3 {
      record.now += 1600 + Int64(2600 * uniform(attempt, 0)) + (attempt > 1 ? 3000 : 0)
      guard fails(attempt, &record) else { break }
      if attempt == 3 {
        review(&record)
      } else if uniform(attempt, 3) < scene.rates.leaves {
        record.now += 4000
        add("transaction_end", [("outcome", .text("abandoned"))], &record)
        break
      } else {
        add("retry_prompt", [("attempt_no", .number("\(attempt)"))], &record)
      }
    }
    return record.events
  }

  /// Logs one attempt; whether it failed.
  private func fails(_ attempt: Int, _ record: inout Record) -> Bool {
    let pose = pose(attempt)
    let number = (name: "attempt_no", value: MadeEvent.Value.number("\(attempt)"))
    let bin = (name: "pose_bin", value: MadeEvent.Value.text(pose.rawValue))
    if uniform(attempt, 1) < scene.rates.captureFails {
      add("capture_failed", [number, ("reason", .text("blur")), bin], &record)
      return true
    }
    let chance =
      attempt == 1 ? scene.rates.firstReject(pose, arm) * habit : scene.rates.laterReject(attempt, arm)
    let isRejected = uniform(attempt, 2) < chance
    // A score on the side of the threshold that the outcome says, to three places.
    let score = isRejected ? 0.389 - 0.2 * uniform(attempt, 4) : 0.391 + 0.4 * uniform(attempt, 4)
    add(
      "decision",
      [
        number, ("outcome", .text(isRejected ? "reject" : "accept")),
        ("score", .number("\((score * 1000).rounded() / 1000)")), ("threshold", .number(scene.threshold)),
        ("model_id", .text(scene.models[arm])), bin,
      ], &record)
    return isRejected
  }

  private func review(_ record: inout Record) {
    guard uniform(3, 5) < scene.rates.review else {
      add("transaction_end", [("outcome", .text("rejected"))], &record)
      return
    }
    record.now += 2000
    let name = (name: "review_id", value: MadeEvent.Value.text("r\(transaction)"))
    add("review_open", [name], &record)
    let wait = Int64(20_000 + 90_000 * uniform(3, 6))
    let handle = Int64(75_000 * exp(0.4 * random.normal(at: 3_000)))
    record.now += wait + handle
    let outcome = uniform(3, 7) < scene.rates.reviewAccepts ? "accept" : "reject"
    add(
      "review_close",
      [
        name, ("review_outcome", .text(outcome)), ("handle_ms", .number("\(handle)")),
        ("wait_ms", .number("\(wait)")),
      ], &record)
  }

  /// Many turn to the camera once they were refused.
  private func pose(_ attempt: Int) -> PoseBin {
    if attempt > 1 && uniform(attempt, 8) < 0.6 { return .frontal }
    var left = uniform(1, 9)
    for (bin, share) in scene.rates.poses {
      if left < share { return bin }
      left -= share
    }
    return .frontal
  }

  private func uniform(_ attempt: Int, _ purpose: Int) -> Double {
    random.uniform(at: UInt64(attempt * 16 + purpose))
  }

  private func add(
    _ event: String, _ more: [(name: String, value: MadeEvent.Value)], _ record: inout Record
  ) {
    record.events.append(
      MadeEvent(
        id: "\(transaction)-\(record.events.count)", instant: record.now, event: event, flow: flow, arm: arm,
        unit: unit, fields: [("transaction_id", .text(transaction)), ("site_id", .text(site))] + more))
  }
}
