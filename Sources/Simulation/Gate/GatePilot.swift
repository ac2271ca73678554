import Compression
import Foundation
import Vocabulary

/// A complete made-up pilot: two models on EFHQ's layout, 28 days of log from a gate, costs and criteria.
///
/// Every person in it is made up. The same seed gives the same bytes.
public struct GatePilot: Sendable {
  public let seed: UInt64
  /// People whose faces are compared; those at the gate are others.
  private let subjects = 240
  private let nonMatedPerList = 32_000

  public init(seed: UInt64 = 20_261_123) { self.seed = seed }

  /// Every file of the pilot, in the order of their paths.
  ///
  /// - Throws: if memory runs out while compressing.
  public func files() throws(CompressionError) -> [PilotFile] {
    let images = MadeImage.all(subjects: subjects, seed: seed)
    var files = [
      PilotFile(path: "README.md", contents: Data(GatePilotText.readme.utf8)),
      PilotFile(path: "pilot.yaml", contents: Data(GatePilotText.manifest(seed: seed).utf8)),
      PilotFile(path: "paths.txt", contents: Data(images.map { $0.path + "\n" }.joined().utf8)),
      PilotFile(path: "poses.csv", contents: Data(poses(images).utf8)),
      PilotFile(path: "aug/feat.npz", contents: features(images, .augmented)),
      PilotFile(path: "base/feat.npz", contents: features(images, .baseline)),
    ]
    let pairs = MadePairs(images: images, seed: seed, nonMated: nonMatedPerList)
    for list in PoseClass.reported {
      files.append(
        PilotFile(
          path: "\(list.rawValue).txt.gz", contents: try Gzip.deflated(Data(pairs.list(list).utf8))))
    }
    for (week, text) in MadeLog(scene: .gate, seed: seed).weeks.enumerated() {
      files.append(
        PilotFile(path: "logs/gate-\(week + 1).jsonl.gz", contents: try Gzip.deflated(Data(text.utf8))))
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func poses(_ images: [MadeImage]) -> String {
    let lines = images.map { image in
      let angles = [image.angles.yaw, image.angles.pitch, image.angles.roll].map { $0.map { "\($0)" } ?? "" }
      return "\(image.path),\(angles.joined(separator: ","))\n"
    }
    return "path,yaw,pitch,roll\n" + lines.joined()
  }

  private func features(_ images: [MadeImage], _ arm: Arm) -> Data {
    var writer = ZipWriter()
    let values = MadeEmbeddings.values(images, arm, seed: seed)
    writer.add("arr_0.npy", contents: MadeEmbeddings.npy(values, rows: images.count))
    return writer.archive()
  }
}
