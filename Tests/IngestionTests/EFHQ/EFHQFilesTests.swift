import Foundation
import Testing

@testable import Ingestion

@Suite("EFHQ's directories and lists")
struct EFHQFilesTests {
  static let images = EFHQReaderTests.images
  static let array = NpyMatrixTests.file(
    "{'descr': '<f4', 'fortran_order': False, 'shape': (4, 2), }",
    NpyMatrixTests.bytes([1, 0, 0.6, 0.8, 0, 1, 1, 1] as [Float]))
  static let list = "\(images[0])\t\(images[1])\t1\n\(images[0])\t\(images[3])\t0"
  static let section =
    "  far_targets: [0.5]\n  inputs: [{baseline: {directory: base}, augmented: {directory: aug}}]\n"

  static func folder() throws -> Folder {
    let folder = try Folder()
    for directory in ["base", "aug"] {
      try folder.write(array, to: "\(directory)/feat.npy")
      try folder.write(images.joined(separator: "\n"), to: "\(directory)/paths.txt")
      try folder.write(list, to: "\(directory)/f2p.txt")
    }
    return folder
  }

  static func remove(_ name: String, _ folder: Folder) throws {
    try FileManager.default.removeItem(atPath: folder.path + "/" + name)
  }

  @Test("a directory a model is enough, and its format is told by its keys")
  func directories() throws {
    let data = try Self.folder().comparisons(Self.section)
    #expect(data.comparisons.isMated == [true, false] && data.comparisons.poseClasses == [.f2p, .f2p])
    #expect(data.inputs.first?.format == "efhq")
    #expect(
      data.inputs.map(\.file)
        == ["base/feat.npy", "aug/feat.npy", "base/paths.txt", "aug/paths.txt", "base/f2p.txt"])
  }

  @Test("the rows of the two models may stand in different orders")
  func orders() throws {
    let folder = try Self.folder()
    let before = try folder.comparisons(Self.section).scores.augmented
    let turned = NpyMatrixTests.file(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (4, 2), }",
      NpyMatrixTests.bytes([1, 1, 0, 1, 0.6, 0.8, 1, 0] as [Float]))
    try folder.write(turned, to: "aug/feat.npy")
    try folder.write(Self.images.reversed().joined(separator: "\n"), to: "aug/paths.txt")
    #expect(try folder.comparisons(Self.section).scores.augmented == before)
  }

  @Test("lists may lie in one directory alone, or be named")
  func sharedLists() throws {
    let folder = try Self.folder()
    try Self.remove("base/f2p.txt", folder)
    #expect(try folder.comparisons(Self.section).inputs.last?.file == "aug/f2p.txt")
    try folder.write(Self.list, to: "own.txt")
    let named = Self.section.replacingOccurrences(of: "aug}}", with: "aug}, pairs: {all: own.txt}}")
    #expect(try folder.comparisons(named).inputs.last?.file == "own.txt")
  }

  @Test("directories that lack what they should hold are refused")
  func refusedDirectories() throws {
    let refusal = { (change: (Folder) throws -> Void) in
      let folder = try Self.folder()
      try change(folder)
      return try folder.refusal(Self.section)
    }
    #expect(
      try refusal { try Self.remove("aug", $0) }
        == "aug: there is no such folder; check the path; it is relative to the manifest [I100]")
    #expect(
      try refusal { try Self.remove("base/feat.npy", $0) }
        == "base: it holds neither feat.npz nor feat.npy; put one there, or name the file as features [I101]")
    #expect(
      try refusal { try $0.write(ArrayFileTests.plain, to: "base/feat.npz") }
        == "base: it holds both feat.npz and feat.npy; name one as features [I101]")
    #expect(
      try refusal { try Self.remove("aug/paths.txt", $0) }
        == "aug: it holds no paths.txt; put it there, or name it as paths [I062]")
    #expect(
      try refusal { try $0.write(Self.list + "\n", to: "aug/f2p.txt") }
        == "aug/f2p.txt: it differs from base/f2p.txt, and both models are to be scored on the same pairs; "
        + "name one list under pairs [I102]")
    #expect(
      try refusal {
        try Self.remove("base/f2p.txt", $0)
        try Self.remove("aug/f2p.txt", $0)
      }
        == "base: it holds none of f2f.txt, f2p.txt and p2p.txt; put one there, or name the lists under pairs [I103]"
    )
  }

  @Test("a model names its features or a directory, not both")
  func keys() throws {
    let section = Self.section.replacingOccurrences(
      of: "directory: aug", with: "directory: aug, features: f.npy")
    #expect(throws: IngestionError.self) { try Folder.verification(section) }
  }

  static func pair(_ line: String, _ message: String, column: Int? = nil) -> BrokenInput {
    let place = column.map { "3:\($0)" } ?? "3"
    return BrokenInput("f2p.txt", list + "\n" + line, "base/f2p.txt:\(place): " + message)
  }

  static let form = "the line is no pair; write path, tab, path, and 1 or 0 [I065]"
  static let corpus = [
    pair(images[0], form), pair("\(images[0])\t", form), pair("\t\(images[0])", form),
    pair("\(images[0]) \(images[1]) 1", form), pair("\(images[0])\t\(images[1])\t1\t1", form),
    pair(
      "\(images[0])\t\(images[1])\t0",
      "the third field '0' and the subjects of the paths disagree; write 1 for one person, 0 for two [I066]",
      column: 40),
    pair(
      "\(images[0])\t\(images[2])\t1",
      "the third field '1' and the subjects of the paths disagree; write 1 for one person, 0 for two [I066]",
      column: 35),
    pair(
      "\(images[0])\t\(images[1])\ttrue",
      "the third field 'true' and the subjects of the paths disagree; write 1 for one person, 0 for two [I066]",
      column: 40
    ),
    pair(
      "\(images[0])\t\(images[1])\t",
      "the third field '' and the subjects of the paths disagree; write 1 for one person, 0 for two [I066]",
      column: 40),
    pair(
      "\(images[0])\tp3/frontal/1.png",
      "the image 'p3/frontal/1.png' is not in base/paths.txt; list it there with its features, or drop the pair [I064]",
      column: 18
    ),
    pair(
      "\(images[0])\t\(images[1]) ",
      "the image '\(images[1]) ' is not in base/paths.txt; list it there with its features, or drop the pair [I064]",
      column: 18
    ),
    pair(
      "a.png\t\(images[1])",
      "the path 'a.png' has no folder that names its subject; write subject/bin/image [I104]", column: 1),
    BrokenInput(
      "f2p.txt", "", "verification.inputs: no comparison is left; check the inputs [I040]"),
    BrokenInput(
      "f2p.txt", "\(images[0])\t\(images[0])\n",
      "verification.inputs: no comparison is left; check the inputs [I040]"),
    BrokenInput(
      "f2p.txt", Data([0x70, 0xFE, 10]), "base/f2p.txt:1: the file is not UTF-8 text; save it as UTF-8 [I023]"
    ),
    BrokenInput(
      "paths.txt", images.joined(separator: "\n") + "\n" + images[1],
      "base/paths.txt:5: the path '\(images[1])' stands twice; list each image once [I060]"),
    BrokenInput(
      "paths.txt", images.joined(separator: "\n") + "\np9/frontal/1.png\n",
      "base/feat.npy: it has 4 rows, and base/paths.txt lists 5 images; use the list that the features were made from [I063]"
    ),
    BrokenInput(
      "paths.txt", images[0],
      "base/feat.npy: it has 4 rows, and base/paths.txt lists 1 images; use the list that the features were made from [I063]"
    ),
    BrokenInput(
      "paths.txt", "\n\n",
      "base/feat.npy: it has 4 rows, and base/paths.txt lists 0 images; use the list that the features were made from [I063]"
    ),
    BrokenInput(
      "paths.txt", Data([0]),
      "base/paths.txt:1:1: a NUL byte (00) stands in the text; save it as UTF-8 text; UTF-16 has such bytes, and so have files that are no text [I144]"
    ),
  ]

  @Test("what is broken is named, with its place and the remedy", arguments: corpus)
  func refused(_ broken: BrokenInput) throws {
    let folder = try Self.folder()
    try Self.remove("aug/f2p.txt", folder)
    try folder.write(broken.content, to: "base/\(broken.name)")
    #expect(try folder.refusal(Self.section) == broken.message)
  }

  @Test("the faults of a list are collected, twenty named, each with its own code, and the rest counted")
  func collected() throws {
    let folder = try Self.folder()
    try Self.remove("aug/f2p.txt", folder)
    let lines =
      ["no pair", "a.png\t\(Self.images[1])"] + (1...21).map { "p9/x/\($0).png\t\(Self.images[1])" }
    try folder.write(Self.list + "\n" + lines.joined(separator: "\n"), to: "base/f2p.txt")
    let settings = try #require(try Folder.verification(Self.section))
    let error = try #require(
      #expect(throws: IngestionError.self) {
        try ComparisonReader.comparisons(settings, folder: folder.path)
      })
    #expect(
      error.description
        == "base/f2p.txt:3: the line is no pair (the first of 23 rows that cannot be read); write path, tab, path, and "
        + "1 or 0 [I065]")
    #expect(error.continuation.count == 20)
    #expect(
      error.continuation[0]
        == "base/f2p.txt:4:1: the path 'a.png' has no folder that names its subject; write subject/bin/image [I104]"
    )
    #expect(
      error.continuation[1]
        == "base/f2p.txt:5:1: the image 'p9/x/1.png' is not in base/paths.txt; list it there with its features, or drop "
        + "the pair [I064]")
    #expect(error.continuation[19] == "base/f2p.txt: 3 more rows cannot be read [I034]")
  }

  @Test("bad lines are skipped where that is asked for, counted and told of")
  func skipped() throws {
    let folder = try Self.folder()
    try Self.remove("aug/f2p.txt", folder)
    try folder.write("no pair\n\n" + Self.list + "\np9/x/1.png\t\(Self.images[1])\n", to: "base/f2p.txt")
    let data = try folder.comparisons(Self.section + "  on_bad_row: skip\n")
    #expect(data.comparisons.count == 2)
    let record = try #require(data.inputs.last)
    #expect(record.rowsRead == 4 && record.rowsDropped == ["bad": 2] && record.blankLines == 1)
    #expect(record.addsUp && record.account.addsUp && record.account.read == 5)
    #expect(
      data.findings.map(\.description) == [
        "base/f2p.txt:1: 2 rows were skipped (lines 1, 5), this the first: the line is no pair; correct them, or leave "
          + "on_bad_row: skip [I034]"
      ])
  }

  @Test("a list cut at any byte is read or refused")
  func truncated() throws {
    let folder = try Self.folder()
    try Self.remove("aug/f2p.txt", folder)
    for length in 0..<Self.list.utf8.count {
      try folder.write(Data(Self.list.utf8).prefix(length), to: "base/f2p.txt")
      let said = try folder.refusal(Self.section)
      #expect(said == "accepted" || said.hasPrefix("base/f2p.txt:") || said.contains("no comparison is left"))
    }
  }
}
