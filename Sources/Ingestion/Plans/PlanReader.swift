import Foundation
import Pilots

/// Reads a frozen plan, `plan.json`.
public enum PlanReader {
  /// The largest plan that is read, in bytes.
  public static let limit = 1 << 20

  /// - Parameter folder: the folder of the manifest, from which a relative path starts.
  /// - Throws: ``IngestionError`` if there is no such file, or it is no plan of a version that is known.
  public static func plan(_ file: String, folder: String) throws(IngestionError) -> PlanData {
    let input = try input(file, folder)
    guard input.content.count <= limit else {
      throw IngestionError(
        file, "the plan has \(input.content.count) bytes, more than \(limit)",
        remedy: "name the file that 'contrapose plan' wrote", code: "I131")
    }
    guard let content = try? JSONDecoder().decode(JSONTree.self, from: input.content) else {
      throw IngestionError(
        file, "the plan is not JSON", remedy: "name the file that 'contrapose plan' wrote, unchanged",
        code: "I132")
    }
    guard content["schema"] == .text(FrozenPlan.schema) else {
      let found = content["schema"].map { "schema '\($0)' is not known" } ?? "the plan states no schema"
      throw IngestionError(
        file, found, remedy: "a frozen plan has the schema \(FrozenPlan.schema)", code: "I133")
    }
    guard case .object = content["criteria"] else {
      throw IngestionError(
        file, "the plan freezes no criteria", remedy: "freeze them with 'contrapose plan'", code: "I134")
    }
    guard PlanSeal.state(of: content) != .broken else {
      throw IngestionError(
        file, "the plan was changed after it was frozen: its content does not match its own digest",
        remedy:
          "restore the file that 'contrapose plan' wrote, and record what changes under deviations in the manifest",
        code: "I136")
    }
    return PlanData(
      sha256: input.sha256, content: content, input: input.record("plan", read: 1, used: 1))
  }

  private static func input(_ file: String, _ folder: String) throws(IngestionError) -> InputFile {
    do {
      return try InputFile(file, folder: folder)
    } catch {
      guard error.code == "I020" else { throw error }
      throw IngestionError(
        file, "there is no such plan", remedy: "freeze one with 'contrapose plan', or drop the key plan",
        code: "I130", kind: .missing)
    }
  }
}
