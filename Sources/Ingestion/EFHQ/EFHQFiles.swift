import Foundation
import Pilots
import Vocabulary

/// The files of an input in EFHQ's layout: those that the manifest names, and those found in its directories.
struct EFHQFiles {
  struct Model {
    let features: String
    let paths: String
  }

  let models: PerArm<Model>
  /// At least one.
  let lists: [PairList]

  /// - Throws: if a directory is missing or lacks what it should hold, or the directories hold different lists.
  init(_ input: EFHQInput, folder: String) throws(IngestionError) {
    let place = FilePlace(folder: folder)
    models = PerArm(
      baseline: try Self.model(input.baseline, input.paths, place),
      augmented: try Self.model(input.augmented, input.paths, place))
    lists = input.pairs.isEmpty ? try Self.found(input, place) : Self.named(input.pairs)
  }

  private static func model(
    _ files: EFHQInput.Features, _ shared: String?, _ place: FilePlace
  ) throws(IngestionError) -> Model {
    guard let directory = files.directory else {
      let features = files.features ?? ""
      guard let paths = files.paths ?? shared else {
        throw IngestionError(features, "no list of paths is named", remedy: "name it as paths", code: "I062")
      }
      return Model(features: features, paths: paths)
    }
    guard place.isFolder(directory) else {
      throw IngestionError(
        directory, "there is no such folder", remedy: "check the path; it is relative to the manifest",
        code: "I100", kind: .missing)
    }
    let features = ["feat.npz", "feat.npy"].map { "\(directory)/\($0)" }.filter(place.isFile)
    guard features.count == 1 else {
      throw IngestionError(
        directory,
        features.isEmpty ? "it holds neither feat.npz nor feat.npy" : "it holds both feat.npz and feat.npy",
        remedy: features.isEmpty ? "put one there, or name the file as features" : "name one as features",
        code: "I101")
    }
    let own = "\(directory)/paths.txt"
    guard let paths = files.paths ?? (place.isFile(own) ? own : shared) else {
      throw IngestionError(
        directory, "it holds no paths.txt", remedy: "put it there, or name it as paths", code: "I062")
    }
    return Model(features: features[0], paths: paths)
  }

  private static func named(_ pairs: EFHQInput.Pairs) -> [PairList] {
    [("f2f", pairs.f2f), ("f2p", pairs.f2p), ("p2p", pairs.p2p), ("all", pairs.all)].compactMap {
      name, file in
      file.map { PairList(name: name, file: $0) }
    }
  }

  /// The lists are shared, so both directories may hold a list only if it is the same.
  private static func found(_ input: EFHQInput, _ place: FilePlace) throws(IngestionError) -> [PairList] {
    let directories = [input.baseline.directory, input.augmented.directory].compactMap { $0 }
    var lists: [PairList] = []
    for name in ["f2f", "f2p", "p2p"] {
      let files = directories.map { "\($0)/\(name).txt" }.filter(place.isFile)
      guard let first = files.first else { continue }
      if let last = files.last, !place.areEqual(first, last) {
        throw IngestionError(
          last, "it differs from \(first), and both models are to be scored on the same pairs",
          remedy: "name one list under pairs", code: "I102")
      }
      lists.append(PairList(name: name, file: first))
    }
    guard !lists.isEmpty else {
      throw IngestionError(
        directories[0], "it holds none of f2f.txt, f2p.txt and p2p.txt",
        remedy: "put one there, or name the lists under pairs", code: "I103")
    }
    return lists
  }
}
