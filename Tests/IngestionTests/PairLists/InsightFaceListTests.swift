import Foundation
import Pilots
import Testing

@testable import Ingestion

@Suite("InsightFace's list of pairs")
struct InsightFaceListTests {
  static let section =
    "  inputs: [{format: insightface, pairs: p.csv, baseline: {scores: b}, augmented: {scores: a}}]\n"
  static let valid = "image1_path,image2_path,label\nx/a.jpg,x/b.jpg,1\nx/a.jpg,y/c.jpg,0\n"

  static func folder(_ pairs: String = valid) throws -> Folder {
    try Folder(["p.csv": Data(pairs.utf8), "b": Data("0.9\n0.1\n".utf8), "a": Data("0.8\n0.2\n".utf8)])
  }

  @Test("images are samples, and scores come in the list's order")
  func pairs() throws {
    for header in ["image1_path,image2_path,label", "image1,image2,label"] {
      let text = Self.valid.replacingOccurrences(of: "image1_path,image2_path,label", with: header)
      let data = try Self.folder(text).comparisons(
        Self.section.replacingOccurrences(of: "format: insightface, ", with: ""))
      #expect(data.comparisons.isMated == [true, false] && data.scores.baseline.values == [0.9, 0.1])
      #expect(data.comparisons.samples?.names == ["x/a.jpg", "x/b.jpg", "y/c.jpg"])
      #expect(data.inputs[0].format == "insightface" && data.inputs[0].recognised == "detected by its header")
    }
  }

  @Test("embeddings score the pairs; a vector of zeros has no score")
  func embeddings() throws {
    let folder = try Self.folder()
    try folder.write(Folder.features(columns: 2, [1, 0, 0.6, 0.8, 0, 0]), to: "f.npy")
    try folder.write("x/a.jpg\nx/b.jpg\ny/c.jpg\n", to: "paths.txt")
    let data = try folder.comparisons(
      "  inputs: [{pairs: p.csv, paths: paths.txt, baseline: {features: f.npy}, augmented: {scores: a}}]\n")
    #expect(abs(data.scores.baseline.values[0] - 0.6) < 1e-6 && data.scores.baseline.values[1].isNaN)
    #expect(data.scores.augmented.values == [0.8, 0.2])
  }

  @Test("subjects come from the paths if the manifest says so")
  func subjects() throws {
    let data = try Self.folder().comparisons(Self.section + "  subjects: {from: path-component, index: 0}\n")
    #expect(data.comparisons.subjects?.names == ["x", "y"])
  }

  @Test("it reads back the same after conversion, and a list cut anywhere gives no more")
  func conversion() throws {
    #expect(try Self.folder().survivesConversion(Self.section))
    #expect(try Self.folder().mostRows(cutting: "p.csv", Self.section) == 2)
  }

  static let broken = [
    BrokenFile(
      "empty", "", "p.csv: there is no header; write the names of the columns into the first line [I030]"),
    BrokenFile(
      "a header alone", "image1,image2,label\n",
      "b: it holds 2 scores, and p.csv lists 0 pairs; write one score for each pair, nan for none [I081]"),
    BrokenFile(
      "no label", "image1,image2\na,b\na,c\n",
      "p.csv:1: there is no column 'label'; the columns are 'image1', 'image2'; name the columns as the format has them [I033]"
    ),
    BrokenFile(
      "no second image", "image1_path,label\na,1\nb,0\n",
      "p.csv:1: there is no column 'image2_path'; the columns are 'image1_path', 'label'; name the columns as the format has them [I033]"
    ),
    BrokenFile(
      "mixed names", "image1_path,image2,label\na,b,1\na,c,0\n",
      "p.csv:1: there is no column 'image2_path'; the columns are 'image1_path', 'image2', 'label'; name the columns as the format has them [I033]"
    ),
    BrokenFile(
      "a label that is none", "image1,image2,label\na,b,same\na,c,0\n",
      "p.csv:2:5: 'same' is no label; write 1 or 0, true or false, yes or no [I034]"),
    BrokenFile(
      "an image missing", "image1,image2,label\na,,1\na,c,0\n",
      "p.csv:2:3: a sample is missing; name both, or map no samples [I034]"),
    BrokenFile(
      "too few fields", "image1,image2,label\na,b\na,c,0\n",
      "p.csv:2: the row has 2 fields, the header 3; correct the row, or set on_bad_row: skip [I034]"),
    BrokenFile(
      "too many fields", "image1,image2,label\na,b,1,1\na,c,0\n",
      "p.csv:2: the row has 4 fields, the header 3; correct the row, or set on_bad_row: skip [I034]"),
    BrokenFile(
      "an open quote", "image1,image2,label\n\"a,b,1\na,c,0\n",
      "p.csv:2:1: a quote is not closed; close it, or double it inside a field [I031]"),
    BrokenFile(
      "letters after a quote", "image1,image2,label\n\"a\"x,b,1\na,c,0\n",
      "p.csv:2:4: a quote closes inside a field; double it [I031]"),
    BrokenFile(
      "a comment, which this format has not", "# x\nimage1,image2,label\na,b,1\n",
      "p.csv:1: there is no column 'image1'; the columns are '# x'; name the columns as the format has them [I033]"
    ),
    BrokenFile(
      "other than the scores", "image1,image2,label\na,b,1\na,c,0\na,d,0\n",
      "b: it holds 2 scores, and p.csv lists 3 pairs; write one score for each pair, nan for none [I081]"),
    BrokenFile(
      "a pickle", Data([0x80, 0x02, 0x7D]),
      "p.csv: it is a Python pickle, which can run code and is not read; export embeddings as .npy with a paths.txt and a list of pairs; we evaluate outputs, not images [I070]"
    ),
  ]

  @Test("each broken list is refused with its place, its fault and its remedy", arguments: broken)
  func refused(_ file: BrokenFile) throws {
    let folder = try Self.folder()
    try folder.write(file.content, to: "p.csv")
    let text = try folder.refusal(Self.section)
    #expect(text == file.message)
  }

  @Test("a model needs scores, or features with paths, and not both")
  func sources() throws {
    let refused = [
      ("{}", "an input of format insightface needs 'scores' or 'features' under 'baseline'"),
      (
        "{scores: b, features: f.npy, paths: p}",
        "a list of pairs needs of each model either 'scores', or 'features' and 'paths'"
      ),
      (
        "{features: f.npy}",
        "an input of format insightface needs 'paths', the list of the images of the 'features'"
      ),
    ]
    for (arm, sentence) in refused {
      let section = Self.section.replacingOccurrences(of: "{scores: b}", with: arm)
      let error = try #require(#expect(throws: IngestionError.self) { try Folder.verification(section) })
      #expect(error.sentence == sentence)
    }
  }
}
