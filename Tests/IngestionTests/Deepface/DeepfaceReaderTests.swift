import Foundation
import Pilots
import Testing

@testable import Ingestion

@Suite("Distances of deepface")
struct DeepfaceReaderTests {
  static let section = "  inputs: [{format: deepface, baseline: {file: b}, augmented: {file: a}}]\n"
  static let valid = "actuals,distances\n1,0.31\nFalse,0.92\n"

  @Test("distances are turned round, infinity is no score, and rows are joined by order")
  func distances() throws {
    let folder = try Folder([
      "b": Data(Self.valid.utf8), "a": Data("actuals,distances\nTrue,0.5\n0,inf\n".utf8),
    ])
    let data = try folder.comparisons(Self.section)
    #expect(data.comparisons.isMated == [true, false] && data.scores.baseline.values == [-0.31, -0.92])
    #expect(data.scores.augmented.values[0] == -0.5 && data.scores.augmented.values[1].isNaN)
    #expect(data.comparisons.subjects == nil && data.comparisons.samples == nil)
    #expect(
      data.inputs[0].columns
        == [ColumnUse("actuals", "mated"), ColumnUse("distances", "score_baseline")])
  }

  @Test("a higher number may be declared to mean more alike")
  func similarity() throws {
    let folder = try Folder(["b": Data(Self.valid.utf8), "a": Data(Self.valid.utf8)])
    let section = Self.section.replacingOccurrences(of: "{format", with: "{higher_is: similar, format")
    #expect(try folder.comparisons(section).scores.baseline.values == [0.31, 0.92])
  }

  @Test("it reads back the same after conversion, and a file cut anywhere gives no more")
  func conversion() throws {
    let folder = try Folder(["b": Data(Self.valid.utf8), "a": Data(Self.valid.utf8)])
    #expect(try folder.survivesConversion(Self.section))
    #expect(try folder.mostRows(cutting: "b", Self.section) == 2)
  }

  static let broken = [
    BrokenFile(
      "empty", "", "b: there is no header; write the names of the columns into the first line [I030]"),
    BrokenFile(
      "a header alone", "actuals,distances\n",
      "a: 2 rows stand against 0 of b, and no samples join them; score both models on the same pairs, or name the samples [I036]"
    ),
    BrokenFile(
      "no distances", "actuals,distance\n1,0.3\n",
      "b:1: there is no column 'distances'; the columns are 'actuals', 'distance'; name the columns as the format has them [I033]"
    ),
    BrokenFile(
      "no actuals", "actual,distances\n1,0.3\n",
      "b:1: there is no column 'actuals'; the columns are 'actual', 'distances'; name the columns as the format has them [I033]"
    ),
    BrokenFile(
      "a column twice", "actuals,distances,actuals\n1,0.3,1\n",
      "b:1: the column 'actuals' stands twice; rename one [I032]"),
    BrokenFile(
      "a label that is none", "actuals,distances\n2,0.3\n0,0.5\n",
      "b:2:1: '2' is no label; write 1 or 0, true or false, yes or no [I034]"),
    BrokenFile(
      "an empty label", "actuals,distances\n,0.3\n0,0.5\n",
      "b:2:1: '' is no label; write 1 or 0, true or false, yes or no [I034]"),
    BrokenFile(
      "a distance that is none", "actuals,distances\n1,near\n0,0.5\n",
      "b:2:3: score 'near' is not a number; drop the row, or map it to a failure with failure: {values: [near]} [I034]"
    ),
    BrokenFile(
      "minus infinity accepts", "actuals,distances\n1,-inf\n0,0.5\n",
      "b:2:3: score '-inf' would accept at every threshold; drop the row, or map it to a failure with failure: {values: [-inf]} [I034]"
    ),
    BrokenFile(
      "too few fields", "actuals,distances\n1\n0,0.5\n",
      "b:2: the row has 1 field, the header 2; correct the row, or set on_bad_row: skip [I034]"),
    BrokenFile(
      "too many fields", "actuals,distances\n1,0.3\n0,0.5,7\n",
      "b:3: the row has 3 fields, the header 2; correct the row, or set on_bad_row: skip [I034]"),
    BrokenFile(
      "a comment, which this format has not", "actuals,distances\n# x,1\n1,0.3\n",
      "b:2:1: '# x' is no label; write 1 or 0, true or false, yes or no [I034]"),
    BrokenFile(
      "an open quote", "actuals,distances\n1,\"0.3\n0,0.5\n",
      "b:2:3: a quote is not closed; close it, or double it inside a field [I031]"),
    BrokenFile(
      "fewer rows than the other model", "actuals,distances\n1,0.3\n",
      "a: 2 rows stand against 1 of b, and no samples join them; score both models on the same pairs, or name the samples [I036]"
    ),
    BrokenFile(
      "labels of another order", "actuals,distances\n0,0.3\n1,0.5\n",
      "a:2:1: the label differs from that of the other model's file; correct one of them [I038]"),
  ]

  @Test("each broken file is refused with its place, its fault and its remedy", arguments: broken)
  func refused(_ file: BrokenFile) throws {
    let folder = try Folder(["b": file.content, "a": Data(Self.valid.utf8)])
    let text = try folder.refusal(Self.section)
    #expect(text == file.message)
  }
}
