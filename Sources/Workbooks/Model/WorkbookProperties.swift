import Foundation
import Pilots

/// What a file says of itself.
struct WorkbookProperties: Sendable {
  let title: String
  /// Of the run, never of the writing.
  let createdAt: Date
  let comments: String

  /// A date that cannot be read becomes the first of 1980, the earliest that a zip file can hold.
  init(_ evaluation: PilotEvaluation) {
    let provenance = evaluation.provenance
    title = evaluation.pilot.title.en
    createdAt =
      (try? Date(provenance.createdAt, strategy: .iso8601)) ?? Date(timeIntervalSince1970: 315_532_800)
    comments = "Run \(provenance.runId), contrapose \(provenance.toolVersion)"
  }
}
