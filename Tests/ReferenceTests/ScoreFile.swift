import Foundation
import TestSupport

/// The layouts of the reference score files, read for tests alone.
enum ScoreFile {
  /// Mated and non-mated scores of a file named as in the golden values; NaN where there is no score.
  static func scores(_ source: String) throws -> (mated: [Double], nonMated: [Double]) {
    if source.contains("{true,false}") {
      return (
        try lastFields(source.replacingOccurrences(of: "{true,false}", with: "true")),
        try lastFields(source.replacingOccurrences(of: "{true,false}", with: "false"))
      )
    }
    return source.contains("bob.measure") ? try labelled(source) : try claimed(source)
  }

  /// PyEER: the score is the last field.
  private static func lastFields(_ source: String) throws -> [Double] {
    try rows(source).map { number($0.last) }
  }

  /// bob.measure: label and score.
  private static func labelled(_ source: String) throws -> (mated: [Double], nonMated: [Double]) {
    let rows = try rows(source)
    return (
      rows.filter { $0[0] == "1" }.map { number($0.last) },
      rows.filter { $0[0] != "1" }.map { number($0.last) }
    )
  }

  /// bob.bio.base with four columns: claimed identity, real identity, label, score.
  private static func claimed(_ source: String) throws -> (mated: [Double], nonMated: [Double]) {
    let rows = try rows(source)
    return (
      rows.filter { $0[0] == $0[1] }.map { number($0.last) },
      rows.filter { $0[0] != $0[1] }.map { number($0.last) }
    )
  }

  private static func rows(_ source: String) throws -> [[Substring]] {
    String(decoding: try ReferenceData.data(source), as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace) }.filter { !$0.isEmpty }
  }

  private static func number(_ field: Substring?) -> Double { field.flatMap { Double($0) } ?? .nan }
}
