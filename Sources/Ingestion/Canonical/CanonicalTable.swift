import Findings
import Foundation
import Pilots
import Vocabulary

/// Comparisons in our own columns, whatever they were read from: what `convert` writes, and what is read again as the same.
public struct CanonicalTable: Sendable {
  /// Whose scores it holds.
  enum Scores {
    case both
    /// One model's, in the column `score`.
    case one(Arm)
  }

  public let inputs: [InputRecord]
  public let findings: [Finding]
  private let rows: [CanonicalRow]
  private let groupNames: [String]
  private let scores: Scores

  init(
    rows: [CanonicalRow], groupNames: [String], scores: Scores, inputs: [InputRecord], findings: [Finding]
  ) {
    self.rows = rows
    self.groupNames = groupNames
    self.scores = scores
    self.inputs = inputs
    self.findings = findings
  }

  public var rowCount: Int { rows.count }

  /// The table as text: RFC 4180 with a header, numbers in the shortest form that reads back equal, no score as an empty field.
  ///
  /// - Complexity: O(bytes).
  public func text(_ format: CanonicalFormat) -> Data {
    var writer = DelimitedWriter(separator: format.separator)
    let columns = self.columns
    writer.append(columns.map(\.name))
    for row in rows { writer.append(columns.map { $0.field(row) }) }
    return Data(writer.bytes)
  }

  private struct Column {
    let name: String
    let field: (CanonicalRow) -> String
  }

  private var columns: [Column] {
    nameColumns + [Column(name: "mated") { $0.isMated ? "1" : "0" }] + scoreColumns + poseColumns
      + groupNames.enumerated().map { index, name in
        Column(name: "group.\(name)") { index < $0.groups.count ? $0.groups[index] : "" }
      }
  }

  /// Names that every row has; a name of some rows alone is none of the comparisons as a whole.
  private var nameColumns: [Column] {
    let named: [(String, KeyPath<CanonicalRow, String?> & Sendable)] = [
      ("pair_id", \.pairID), ("ref_subject", \.refSubject), ("probe_subject", \.probeSubject),
      ("ref_sample", \.refSample), ("probe_sample", \.probeSample),
    ]
    return named.compactMap { name, path in
      rows.allSatisfy { $0[keyPath: path] != nil }
        ? Column(name: name) { $0[keyPath: path] ?? "" } : nil
    }
  }

  private var scoreColumns: [Column] {
    let column = { (name: String, arm: Arm) in Column(name: name) { Self.number($0.scores[arm]) } }
    return switch scores {
    case .both: Arm.allCases.map { column("score_\($0.rawValue)", $0) }
    case .one(let arm): [column("score", arm)]
    }
  }

  private var poseColumns: [Column] {
    var columns: [Column] = []
    if rows.contains(where: { $0.bins != nil }) {
      columns.append(Column(name: "ref_bin") { $0.bins?.reference?.rawValue ?? "" })
      columns.append(Column(name: "probe_bin") { $0.bins?.probe?.rawValue ?? "" })
    }
    if rows.contains(where: { $0.statedClass != nil }) {
      columns.append(Column(name: "set") { $0.statedClass?.rawValue ?? "" })
    }
    guard rows.contains(where: { $0.angles != nil }) else { return columns }
    let angles: [(String, KeyPath<PoseAngles, Double?> & Sendable)] = [
      ("yaw", \.yaw), ("pitch", \.pitch), ("roll", \.roll),
    ]
    for (name, path) in angles {
      columns.append(Column(name: "ref_\(name)") { Self.number($0.angles?.reference[keyPath: path]) })
      columns.append(Column(name: "probe_\(name)") { Self.number($0.angles?.probe[keyPath: path]) })
    }
    return columns
  }

  /// The shortest decimal that reads back as the number; nothing for none.
  private static func number(_ value: Double?) -> String {
    value.flatMap { $0.isFinite ? "\($0)" : nil } ?? ""
  }
}
