import Foundation
import Vocabulary

/// The branch pilot's tables: a bank's own columns, which pilot.yaml maps.
enum BranchFiles {
  private static let subjects = 100
  private static let nonMatedPerList = 8000
  /// Frontal faces lose what turned ones win.
  private static let noise = MadeEmbeddings.Noise(baseline: (0.82, 1.10), augmented: (0.95, 1.0))

  /// One comparison a line, with the scores of both models to four places.
  static func scores(seed: UInt64) -> String {
    let images = MadeImage.all(subjects: subjects, seed: seed)
    let models = Arm.allCases.map { unitRows(MadeEmbeddings.values(images, $0, seed: seed, noise: noise)) }
    let rows = Dictionary(uniqueKeysWithValues: images.enumerated().map { ($1.path, $0) })
    let pairs = MadePairs(images: images, seed: seed, nonMated: nonMatedPerList)
    let lines = PoseClass.reported.flatMap { pairs.list($0).split(separator: "\n") }.compactMap {
      line -> String? in
      let fields = line.split(separator: "\t").map(String.init)
      guard let a = rows[fields[0]], let b = rows[fields[1]] else { return nil }
      let scores = models.map { rounded(zip($0[a], $0[b]).reduce(0) { $0 + $1.0 * $1.1 }) }
      let (first, second) = (images[a], images[b])
      return ["i\(a)", "i\(b)", "p\(first.subject)", "p\(second.subject)", fields[2]]
        .joined(separator: ",") + ",\(angles(first)),\(angles(second)),\(scores.joined(separator: ","))"
    }
    let head = "image_1,image_2,person_1,person_2,same,yaw_1,pitch_1,yaw_2,pitch_2,facekey_3,facekey_4"
    return head + "\n" + lines.joined(separator: "\n") + "\n"
  }

  /// One event a line.
  static func visits(_ log: MadeLog) -> String {
    let names = [
      "transaction_id", "site_id", "attempt_no", "outcome", "model_id", "pose_bin", "review_id",
      "review_outcome",
      "handle_ms",
    ]
    let lines = log.events.map { event in
      let fields = Dictionary(event.fields.map { ($0.name, $0.value.content) }) { first, _ in first }
      return [
        event.id, MadeLog.timestamp(event.instant), words[event.event] ?? event.event, event.flow,
        log.scene.models[event.arm], event.unit,
      ].joined(separator: ",") + "," + names.map { fields[$0] ?? "" }.joined(separator: ",")
    }
    let head = "row,at,what,way,version,customer,visit,branch,try,result,model,face,case,case_result,case_ms"
    return head + "\n" + lines.joined(separator: "\n") + "\n"
  }

  /// What the bank calls the events.
  private static let words = [
    "assigned": "enrolled", "transaction_start": "hello", "decision": "match", "capture_failed": "no_face",
    "retry_prompt": "again", "transaction_end": "goodbye", "review_open": "staff_called",
    "review_close": "staff_done",
  ]

  private static func unitRows(_ values: [Float]) -> [[Double]] {
    stride(from: 0, to: values.count, by: MadeEmbeddings.dimension).map { start in
      let row = values[start..<(start + MadeEmbeddings.dimension)].map(Double.init)
      let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return row.map { $0 / length }
    }
  }

  private static func angles(_ image: MadeImage) -> String {
    "\(image.angles.yaw ?? 0),\(image.angles.pitch ?? 0)"
  }

  private static func rounded(_ score: Double) -> String { "\((score * 10_000).rounded() / 10_000)" }
}
