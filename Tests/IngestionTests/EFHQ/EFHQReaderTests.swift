import Compression
import Foundation
import Testing
import Vocabulary

@testable import Ingestion

@Suite("EFHQ's layout")
struct EFHQReaderTests {
  static let images = [
    "p1/frontal/1.png", "p1/profile_left/2.png", "p2/frontal/1.png", "p2/profile_up/2.png",
  ]
  static let section = """
      far_targets: [0.5]
      inputs:
        - format: efhq
          baseline: {features: base.npy}
          augmented: {features: aug.npz}
          paths: paths.txt
          pairs: {f2p: f2p.txt, all: all.txt}

    """.replacingOccurrences(of: "\n    ", with: "\n  ")

  static func folder(
    f2p: String = "p1/frontal/1.png\tp1/profile_left/2.png\t1\np1/frontal/1.png\tp2/profile_up/2.png\t0\n",
    all: String = "p1/profile_left/2.png\tp2/profile_up/2.png\n", paths: [String] = images
  ) throws -> Folder {
    let values: [Float] = [1, 0, 0.6, 0.8, 0, 1, 0, 0]
    let array = NpyMatrixTests.file(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (4, 2), }", NpyMatrixTests.bytes(values))
    var writer = ZipWriter()
    writer.add("arr_0.npy", contents: array)
    let folder = try Folder(["base.npy": array, "aug.npz": writer.archive()])
    try folder.write(paths.joined(separator: "\n"), to: "paths.txt")
    try folder.write(f2p, to: "f2p.txt")
    try folder.write(all, to: "all.txt")
    return folder
  }

  @Test(
    "pairs are scored by cosine; the list names the class, else the bins do; a vector of zeros has no score")
  func read() throws {
    let data = try Self.folder().comparisons(Self.section)
    #expect(abs(data.scores.baseline.values[0] - 0.6) < 1e-7 && data.scores.augmented.values[1].isNaN)
    #expect(data.comparisons.isMated == [true, false, false])
    #expect(data.comparisons.poseClasses == [.f2p, .f2p, .p2p])
    #expect(
      data.comparisons.poseBins?[0].second == .profileLeft
        && data.comparisons.subjects?.names == ["p1", "p2"])
    #expect(
      data.inputs.map(\.role)
        == ["features-baseline", "features-augmented", "paths", "pairs-f2p", "pairs-all"])
    #expect(data.inputs.allSatisfy { $0.addsUp })
  }

  @Test("poses from angles beat the folder's name, and pairs that disagree with their list are counted")
  func poses() throws {
    let folder = try Self.folder()
    try folder.write(
      "path,yaw,pitch,roll\np1/frontal/1.png,60,0,0\np1/profile_left/2.png,70,0,0\np2/profile_up/2.png,0,40,0\n",
      to: "poses.csv")
    let section = Self.section.replacingOccurrences(
      of: "paths: paths.txt", with: "paths: paths.txt\n    poses: poses.csv")
    let data = try folder.comparisons(section)
    #expect(data.comparisons.poseBins?[0].first == .profileLeft)
    #expect(data.findings.map(\.code) == ["V117"] && data.findings[0].sentence.hasPrefix("2 pairs"))
  }

  @Test("self comparisons and repeats are taken out of the account of their own list")
  func account() throws {
    let images = Self.images
    let folder = try Self.folder(
      all: "\(images[1])\t\(images[0])\n\(images[2])\t\(images[2])\n\(images[1])\t\(images[3])\n")
    let data = try folder.comparisons(Self.section + "  deduplicate: true\n")
    #expect(data.comparisons.count == 3 && data.inputs.allSatisfy { $0.addsUp })
    #expect(data.inputs.suffix(2).map(\.rowsDropped) == [[:], ["self-comparison": 1, "duplicate": 1]])
    #expect(
      data.findings.map(\.description) == [
        "all.txt: 1 comparison of an image with itself was left out; drop them from the file; they say nothing of "
          + "a model [V104]",
        "all.txt:1: 1 repeated pair was left out (1 reversed; this is the first); set deduplicate: false if they "
          + "are to count [V103]",
      ])
  }

  @Test("what is wrong is named with file and line")
  func refused() throws {
    let one = Self.images[0]
    let refusal = { (folder: Folder) in try folder.refusal(Self.section) }
    #expect(
      try refusal(Self.folder(f2p: "\(one)\tp9/frontal/1.png\t0\n")).contains(
        "f2p.txt:1:18: the image 'p9/frontal/1.png'"))
    #expect(try refusal(Self.folder(f2p: "\(one)\t\(Self.images[1])\t0\n")).contains("third field '0'"))
    #expect(try refusal(Self.folder(f2p: "\n\(one)\n")).contains("f2p.txt:2: the line is no pair"))
    #expect(try refusal(Self.folder(paths: Self.images.dropLast() + [one])).contains("paths.txt:4: the path"))
    #expect(
      try refusal(Self.folder(paths: Self.images.dropLast())).contains("has 4 rows, and paths.txt lists 3"))
    let cut = try Self.folder()
    try cut.write(
      try #require(FileManager.default.contents(atPath: cut.path + "/aug.npz")).dropLast(9), to: "aug.npz")
    #expect(try refusal(cut).hasPrefix("aug.npz: "))
  }
}
