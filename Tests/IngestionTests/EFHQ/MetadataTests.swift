import Compression
import Foundation
import Pilots
import Testing
import Vocabulary

@testable import Ingestion

@Suite("EFHQ's metadata")
struct MetadataTests {
  static let images = [
    "p1/frontal/00000001.png", "p1/profile_left/00000002.png", "p2/frontal/00000001.png",
    "p2/profile_up/00000002.png",
  ]

  static let header =
    "frameid,idx,iqa,synergy_yaw,synergy_pitch,synergy_roll,poseanh_yaw,poseanh_pitch,poseanh_roll,"
    + "mhp_yaw,mhp_pitch,mhp_roll,lmks5pts,softbin,light\n"

  /// Angles of all three, the stated bin, and the light.
  static func row(_ frame: String, _ yaw: [Double], _ bin: String, _ light: String = "dim") -> String {
    "\(frame),0,61.5,\(yaw[0]),0,0,\(yaw[1]),0,0,\(yaw[2]),0,0,\"[1, 2]\",\(bin),\(light)\n"
  }

  static let first = header + row("1", [3, 1, 2], "frontal") + row("00000002", [70, 60, 80], "profile_left")
  static let second = header + row("1", [0, 0, 0], "frontal", "bright") + row("2", [0, 0, 0], "profile_up")

  static func section(_ poses: String = "meta", pose: String = "{scheme: efhq}") -> String {
    """
      far_targets: [0.5]
      pose: \(pose)
      inputs:
        - format: efhq
          baseline: {features: f.npy}
          augmented: {features: f.npy}
          paths: paths.txt
          pairs: {all: all.txt}
          poses: \(poses)

    """.replacingOccurrences(of: "\n    ", with: "\n  ")
  }

  static func folder(_ p1: String = first, _ p2: String = second) throws -> Folder {
    let array = NpyMatrixTests.file(
      NpyArrayTests.header("<f4", "(4, 2)"), NpyMatrixTests.bytes([1, 0, 0.6, 0.8, 0, 1, 1, 1] as [Float]))
    let folder = try Folder(["f.npy": array])
    try folder.write(images.joined(separator: "\n"), to: "paths.txt")
    try folder.write(
      [(0, 1), (0, 2), (1, 3)].map { "\(images[$0])\t\(images[$1])" }.joined(separator: "\n"), to: "all.txt")
    try folder.write(p1, to: "meta/p1.csv")
    try folder.write(p2, to: "meta/p2.csv")
    return folder
  }

  @Test("a folder, a list, wildcards and packed files are the same tables, joined by subject and frame")
  func forms() throws {
    let folder = try Self.folder()
    try folder.write(try Zstd.deflated(Data(Self.first.utf8)), to: "packed/p1.csv.zst")
    try folder.write(try Gzip.deflated(Data(Self.second.utf8)), to: "packed/p2.csv.gz")
    for poses in ["meta", "[meta/p1.csv, meta/p2.csv]", "meta/p*.csv", "packed"] {
      let data = try folder.comparisons(Self.section(poses))
      #expect(data.comparisons.poseClasses == [.f2p, .f2f, .p2p], "\(poses)")
      #expect(data.inputs.filter { $0.role == "poses" }.map(\.rowsUsed) == [2, 2])
      #expect(data.inputs.allSatisfy { $0.addsUp })
    }
  }

  @Test("a stated bin counts before the vote of the angles, and disagreements are counted")
  func stated() throws {
    let data = try Self.folder().comparisons(Self.section())
    #expect(data.comparisons.poseBins?[2].second == .profileUp)
    let finding = try #require(data.findings.first { $0.code == "V160" })
    #expect(finding.sentence.hasPrefix("the stated softbin of 1 of 4 images differs from the vote"))
  }

  @Test("without a stated bin the angles vote, softly or hard")
  func voted() throws {
    let divided = Self.header + Self.row("1", [0, 0, 70], "") + Self.row("2", [70, 60, 80], "nan")
    let folder = try Self.folder(divided)
    #expect(try folder.comparisons(Self.section()).comparisons.poseClasses == [.f2p, .f2f, .p2p])
    let hard = try folder.comparisons(Self.section(pose: "{scheme: efhq, bins: hard}"))
    // Confused is in no class.
    #expect(hard.comparisons.poseClasses?[0] == .other)
  }

  @Test("the angles of an image are the means over its estimators")
  func angles() throws {
    let data = try Self.folder().comparisons(Self.section())
    #expect(data.comparisons.poseTurns?.yaw == [70, 2, 70])
  }

  @Test("estimators on both sides of the back of the head do not average to the front")
  func backward() throws {
    let first = Self.header + Self.row("1", [3, 1, 2], "frontal") + Self.row("2", [170, 180, -170], "")
    let turns = try Self.folder(first).comparisons(Self.section()).comparisons.poseTurns
    #expect(turns?.yaw == [180, 2, 180])
  }

  @Test("an unknown column becomes a group, of pairs whose two images agree; known ones do not")
  func groups() throws {
    let data = try Self.folder().comparisons(Self.section())
    #expect(data.comparisons.groups.map(\.name) == ["light"])
    #expect(data.comparisons.groups.first?.index == [0, -1, 0])
  }

  @Test("the quality is read, and the account says that nothing uses it")
  func quality() throws {
    let poses = try #require(
      try Self.folder().comparisons(Self.section()).inputs.first { $0.role == "poses" }?.columns)
    #expect(poses.first { $0.column == "iqa" }?.use == "quality, read and not used")
    #expect(poses.first { $0.column == "lmks5pts" }?.use == nil)
  }

  @Test("a column of measurements is no group")
  func measurements() throws {
    let rows = (1...101).map { Self.row("\($0)", [0, 0, 0], "frontal", "v\($0)") }.joined()
    let data = try Self.folder(Self.header + rows).comparisons(Self.section())
    #expect(data.comparisons.groups.isEmpty)
    #expect(
      data.findings.first { $0.code == "V162" }?.sentence
        == "the column 'light' has 103 values and was not made groups")
  }

  @Test("images without metadata are counted, and stand in no class")
  func missing() throws {
    let data = try Self.folder().comparisons(Self.section("meta/p1.csv"))
    #expect(data.comparisons.poseClasses == [.f2p, .other, .other])
    #expect(
      data.findings.first { $0.code == "V161" }?.sentence
        == "2 images of the pairs stand in no table of poses")
  }

  @Test("the scheme yaw-bins goes by the mean yaw alone")
  func yawBins() throws {
    let pose = "{scheme: yaw-bins, edges: [-65, 65]}"
    let data = try Self.folder().comparisons(Self.section(pose: pose))
    #expect(data.comparisons.poseClasses == [.f2p, .f2f, .f2p])
    let wide = try Self.folder().comparisons(Self.section(pose: "{scheme: yaw-bins, edges: [-85, 85]}"))
    #expect(wide.comparisons.poseClasses == [.f2f, .f2f, .f2f])
  }

  @Test("the scheme of poses is refused with its reason")
  func schemes() {
    let refusal = { (pose: String) in
      do {
        _ = try Folder.verification(Self.section(pose: pose))
        return "accepted"
      } catch { return "\(error)" }
    }
    #expect(refusal("{scheme: yaw-bins}").contains("the scheme yaw-bins needs ascending edges"))
    #expect(refusal("{scheme: yaw-bins, edges: [30, -30]}").contains("needs ascending edges"))
    #expect(refusal("{scheme: efhq, edges: [-30, 30]}").contains("edges belong to the scheme yaw-bins"))
    #expect(refusal("{scheme: efhq, bins: medium}").contains("'medium' is not known here"))
  }

  static func broken(_ text: String, _ message: String) -> BrokenInput {
    BrokenInput("p1", text, "meta/p1.csv" + message)
  }

  static let corpus = [
    broken("", ": there is no header; write the names of the columns into the first line [I030]"),
    broken(
      header + row("x", [0, 0, 0], "frontal"),
      ":2:1: frameid 'x' is no whole number; write the frame's number [I108]"),
    broken(
      header + row("-1", [0, 0, 0], "frontal"),
      ":2:1: frameid '-1' is no whole number; write the frame's number [I108]"),
    broken(
      header + row("", [0, 0, 0], "frontal"),
      ":2:1: frameid '' is no whole number; write the frame's number [I108]"),
    broken(
      header + row("1.0", [0, 0, 0], "frontal"),
      ":2:1: frameid '1.0' is no whole number; write the frame's number [I108]"),
    broken(
      first + row("0001", [0, 0, 0], "frontal"),
      ":4: the frame 0001 stands on line 2 already; state the pose of each image once [I067]"),
    broken(
      header + row("1", [0, 0, 0], "front"),
      ":2:43: softbin 'front' is no pose bin; write frontal, profile_left, … [I109]"),
    broken(
      header + "1,0,61,3°,0,0,0,0,0,0,0,0,x,frontal,dim\n",
      ":2:8: synergy_yaw '3°' is not a number; write degrees, or leave it empty [I061]"),
    broken(
      header + "1,0,61,0,0,0,0,0,0,0,0,1e999,x,frontal,dim\n",
      ":2:24: mhp_roll '1e999' is not a number; write degrees, or leave it empty [I061]"),
    broken(
      header + "1,0,good,0,0,0,0,0,0,0,0,0,x,frontal,dim\n",
      ":2:5: iqa 'good' is not a number; correct the row; its columns may be shifted [I110]"),
    broken(
      "frameid,hardbin\n1,frontal\n",
      ":1: nothing tells the poses; the columns are 'frameid', 'hardbin'; add softbin, or synergy_yaw, synergy_pitch and synergy_roll [I107]"
    ),
    broken(
      "frame,softbin\n1,frontal\n",
      ":1: there is no column 'path'; the columns are 'frame', 'softbin'; map it under columns [I033]"),
    broken(header + "1,0\n", ":2: the row has 2 fields, the header 15; correct the row [I034]"),
    broken(
      header + "1,0,61,\"3\n", ":2:8: a quote is not closed; close it, or double it inside a field [I031]"),
    broken("frameid,softbin,softbin\n", ":1: the column 'softbin' stands twice; rename one [I032]"),
    BrokenInput(
      "p1", Data(header.utf8) + Data([0x31, 0xFF]),
      "meta/p1.csv:2: the file is not UTF-8 text; save it as UTF-8 [I023]"),
    BrokenInput(
      "p1", Data([0x28, 0xB5, 0x2F, 0xFD, 0]),
      "meta/p1.csv: the Zstandard content ends inside frame 1; copy or write the file again [I022]"),
  ]

  @Test("what is broken is named, with its place and the remedy", arguments: corpus)
  func refused(_ broken: BrokenInput) throws {
    let folder = try Self.folder()
    try folder.write(broken.content, to: "meta/p1.csv")
    #expect(try folder.refusal(Self.section()) == broken.message)
  }

  @Test("a folder without tables, a missing one, and an image in two tables are refused")
  func places() throws {
    let folder = try Self.folder()
    try folder.write("x", to: "none/readme.txt")
    #expect(
      try folder.refusal(Self.section("none"))
        == "none: the folder holds no .csv file; check the path; it is relative to the manifest [I105]")
    #expect(
      try folder.refusal(Self.section("nowhere"))
        == "nowhere: there is no such file; check the path; it is relative to the manifest [I020]")
    #expect(
      try folder.refusal(Self.section("[meta, meta/p1.csv]"))
        .hasPrefix("meta/p1.csv: the image p1/0000000"))
  }

  @Test("a table cut at any byte is read or refused")
  func truncated() throws {
    let folder = try Self.folder()
    let bytes = Data(Self.first.utf8)
    for length in 0..<bytes.count {
      try folder.write(bytes.prefix(length), to: "meta/p1.csv")
      let said = try folder.refusal(Self.section())
      #expect(said == "accepted" || said.hasPrefix("meta/p1.csv"), "cut at \(length)")
    }
  }
}
