import Foundation
import Pilots
import Testing

@testable import Ingestion

@Suite("LFW's list of pairs")
struct LFWListTests {
  static let section =
    "  inputs: [{format: lfw, pairs: pairs.txt, baseline: {scores: b}, augmented: {scores: a}}]\n"
  static let valid = "2\t1\nAnn\t1\t4\nAnn\t1\tBob\t2\nCy\t2\t12345\nBob\t1\tCy\t3\n"

  static func folder(_ pairs: String = valid, scores: String = "0.9\n0.1\n0.8\nnan\n") throws -> Folder {
    try Folder([
      "pairs.txt": Data(pairs.utf8), "b": Data(scores.utf8), "a": Data("0.95\n0.2\n0.7\n0.3\n".utf8),
    ])
  }

  @Test("three fields are one person, four are two; samples are named, and the fold is a group")
  func pairs() throws {
    let data = try Self.folder().comparisons(Self.section)
    #expect(data.comparisons.isMated == [true, false, true, false])
    #expect(data.comparisons.subjects?.names == ["Ann", "Bob", "Cy"])
    #expect(
      data.comparisons.samples?.names == [
        "Ann/Ann_0001", "Ann/Ann_0004", "Bob/Bob_0001", "Bob/Bob_0002", "Cy/Cy_0002", "Cy/Cy_0003",
        "Cy/Cy_12345",
      ])
    #expect(data.comparisons.groups[0].name == "fold" && data.comparisons.groups[0].index == [0, 0, 1, 1])
    #expect(Array(data.scores.baseline.values.prefix(3)) == [0.9, 0.1, 0.8])
    #expect(data.scores.baseline.values[3].isNaN && data.scores.augmented.values[3] == 0.3)
  }

  @Test("pairs alone on the first line make no folds")
  func noFolds() throws {
    let folder = try Self.folder("1\nAnn\t1\t4\nAnn\t1\tBob\t2\n", scores: "1\n0\n")
    try folder.write("1\n0\n", to: "a")
    #expect(try folder.comparisons(Self.section).comparisons.groups.isEmpty)
  }

  @Test("an image against itself is left out with its score, and the scores after it stay in place")
  func selfComparison() throws {
    let data = try Self.folder("1\nAnn\t1\t1\nAnn\t1\tBob\t2\n", scores: "1\n0.25\n")
    try data.write("1\n0.5\n", to: "a")
    let read = try data.comparisons(Self.section)
    #expect(read.scores.baseline.values == [0.25] && read.scores.augmented.values == [0.5])
    #expect(read.inputs[0].rowsDropped == ["self-comparison": 1])
  }

  @Test("a skipped line is skipped with its score")
  func skipped() throws {
    let folder = try Self.folder("2\t1\nAnn\tx\t4\nAnn\t1\tBob\t2\nCy\t2\t1\nBob\t1\tCy\t3\n")
    let data = try folder.comparisons(Self.section + "  on_bad_row: skip\n")
    #expect(data.scores.augmented.values == [0.2, 0.7, 0.3] && data.inputs[0].rowsDropped == ["bad": 1])
  }

  @Test("embeddings score the pairs, whatever the ending of their files")
  func embeddings() throws {
    let folder = try Self.folder("1\nAnn\t1\t4\nAnn\t1\tBob\t2\n")
    try folder.write("Ann/Ann_0001.jpg\nAnn/Ann_0004.jpg\nBob/Bob_0002.jpg\n", to: "paths.txt")
    let section =
      "  inputs: [{pairs: pairs.txt, paths: paths.txt, baseline: {features: f.npy}, augmented: {features: f.npy}}]\n"
    try folder.write(Folder.features(columns: 2, [1, 0, 1, 0, 0, 1]), to: "f.npy")
    let data = try folder.comparisons(section)
    #expect(data.scores.baseline.values[1] == 0 && data.scores.baseline.values[0] > 0.999)
    #expect(data.inputs[0].recognised == "detected by its columns")
    try folder.write("Ann/Ann_0001.jpg\nAnn/Ann_0005.jpg\nBob/Bob_0002.jpg\n", to: "paths.txt")
    #expect(
      try folder.refusal(section)
        == "pairs.txt:2: the image 'Ann/Ann_0004' is not in paths.txt; list it there with its features, or drop the pair "
        + "[I034]")
    try folder.write("Ann/Ann_0001.jpg\nAnn/Ann_0001.png\nBob/Bob_0002.jpg\n", to: "paths.txt")
    #expect(
      try folder.refusal(section)
        == "paths.txt: two paths differ by their ending alone: 'Ann/Ann_0001'; list each image once [I082]")
  }

  @Test("it reads back the same after conversion, and files cut anywhere give no more")
  func conversion() throws {
    let folder = try Self.folder()
    #expect(try folder.survivesConversion(Self.section))
    #expect(try folder.mostRows(cutting: "pairs.txt", Self.section) == 4)
    #expect(try folder.mostRows(cutting: "b", Self.section) == 4)
  }

  static let broken = [
    BrokenFile("empty", "", "pairs.txt: it holds no line; check how it was written [I076]"),
    BrokenFile(
      "no counts", "Ann\t1\t4\n",
      "pairs.txt:1: the first line does not tell how many pairs follow; write folds, tab, pairs a class and fold; or pairs a class alone [I083]"
    ),
    BrokenFile(
      "three counts", "1\t2\t3\n",
      "pairs.txt:1: the first line does not tell how many pairs follow; write folds, tab, pairs a class and fold; or pairs a class alone [I083]"
    ),
    BrokenFile(
      "no pairs a fold", "2\t0\n",
      "pairs.txt:1: the first line does not tell how many pairs follow; write folds, tab, pairs a class and fold; or pairs a class alone [I083]"
    ),
    BrokenFile(
      "counts beyond all", "99999999999999999999\t1\n",
      "pairs.txt:1: the first line does not tell how many pairs follow; write folds, tab, pairs a class and fold; or pairs a class alone [I083]"
    ),
    BrokenFile(
      "a pair too few", "2\t1\nAnn\t1\t4\nAnn\t1\tBob\t2\nCy\t2\t1\n",
      "pairs.txt: it lists 3 pairs, and its first line tells of 4; copy the list again; it may be cut short [I084]"
    ),
    BrokenFile(
      "a pair too many", "1\nAnn\t1\t4\nAnn\t1\tBob\t2\nCy\t2\t1\n",
      "pairs.txt: it lists 3 pairs, and its first line tells of 2; copy the list again; it may be cut short [I084]"
    ),
    BrokenFile(
      "classes in the wrong fold", "2\t1\nAnn\t1\t4\nCy\t2\t1\nAnn\t1\tBob\t2\nBob\t1\tCy\t3\n",
      "pairs.txt: fold 1 has 2 pairs of one person, and the first line tells of 1; copy the list again [I084]"
    ),
    BrokenFile(
      "two fields", "1\nAnn\t1\nAnn\t1\tBob\t2\n",
      "pairs.txt:2: the line has 2 fields; write name, tab, two numbers for one person; name, number, name, number for two [I034]"
    ),
    BrokenFile(
      "five fields", "1\nAnn\t1\t4\nAnn\t1\tBob\t2\t3\n",
      "pairs.txt:3: the line has 5 fields; write name, tab, two numbers for one person; name, number, name, number for two [I034]"
    ),
    BrokenFile(
      "blanks for tabs", "1\nAnn 1 4\nAnn\t1\tBob\t2\n",
      "pairs.txt:2: the line has 1 field; write name, tab, two numbers for one person; name, number, name, number for two [I034]"
    ),
    BrokenFile(
      "no number", "1\nAnn\t1\tx\nAnn\t1\tBob\t2\n",
      "pairs.txt:2:7: 'x' is no number of an image; count the images from 1 [I034]"),
    BrokenFile(
      "number 0", "1\nAnn\t0\t2\nAnn\t1\tBob\t2\n",
      "pairs.txt:2:5: '0' is no number of an image; count the images from 1 [I034]"),
    BrokenFile(
      "a signed number", "1\nAnn\t+1\t2\nAnn\t1\tBob\t2\n",
      "pairs.txt:2:5: '+1' is no number of an image; count the images from 1 [I034]"),
    BrokenFile(
      "one person as two", "1\nAnn\t1\t2\nBob\t1\tBob\t2\n",
      "pairs.txt:3:7: 'Bob' stands on both sides; write three fields for one person [I034]"),
    BrokenFile("no name", "1\n\t1\t2\nAnn\t1\tBob\t2\n", "pairs.txt:2:1: a name is missing; write it [I034]"),
    BrokenFile(
      "no text", Data([0x31, 0x0A, 0xE9, 0x09]),
      "pairs.txt:2: the file is not UTF-8 text; save it as UTF-8 [I023]"),
    BrokenFile(
      "other than the scores", "1\nAnn\t1\t2\nAnn\t1\tBob\t2\n",
      "b: it holds 4 scores, and pairs.txt lists 2 pairs; write one score for each pair, nan for none [I081]"),
  ]

  @Test("each broken list is refused with its place, its fault and its remedy", arguments: broken)
  func refused(_ file: BrokenFile) throws {
    let folder = try Self.folder()
    try folder.write(file.content, to: "pairs.txt")
    let text = try folder.refusal(Self.section)
    #expect(text == file.message)
  }

  static let brokenScores = [
    BrokenFile(
      "too few", "1\n2\n3\n",
      "b: it holds 3 scores, and pairs.txt lists 4 pairs; write one score for each pair, nan for none [I081]"),
    BrokenFile(
      "too many", "1\n2\n3\n4\n5\n",
      "b: it holds 5 scores, and pairs.txt lists 4 pairs; write one score for each pair, nan for none [I081]"),
    BrokenFile(
      "none", "",
      "b: it holds 0 scores, and pairs.txt lists 4 pairs; write one score for each pair, nan for none [I081]"),
    BrokenFile(
      "a word", "1\n2\nthree\n4\n",
      "b:3:1: score 'three' is not a number; drop the row, or map it to a failure with failure: {values: [three]} [I034]"
    ),
    BrokenFile("two a line", "1\n2 3\n4\n5\n", "b:2:3: the line has 2 fields; write one score a line [I034]"),
    BrokenFile(
      "infinity", "1\n2\ninf\n4\n",
      "b:3:1: score 'inf' would accept at every threshold; drop the row, or map it to a failure with failure: {values: [inf]} [I034]"
    ),
  ]

  @Test("each broken file of scores is refused, too", arguments: brokenScores)
  func refusedScores(_ file: BrokenFile) throws {
    let folder = try Self.folder()
    try folder.write(file.content, to: "b")
    let text = try folder.refusal(Self.section)
    #expect(text == file.message)
  }
}
