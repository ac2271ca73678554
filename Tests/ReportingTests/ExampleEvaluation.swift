import Foundation
import Pilots

/// The evaluation of the example that is kept with the project, and the reports that were drawn from it.
enum ExampleEvaluation {
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("../../Examples/gate-pilot/expected").standardizedFileURL

  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  static func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  static func evaluation() throws -> PilotEvaluation { try PilotEvaluation(json: data("evaluation.json")) }

  /// The example after a change.
  static func changed(_ change: (inout PilotEvaluation) -> Void) throws -> PilotEvaluation {
    var evaluation = try evaluation()
    change(&evaluation)
    return evaluation
  }
}
