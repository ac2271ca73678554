import Pilots
import Vocabulary

extension PoseSettings? {
  /// The bin of angles by the manifest's scheme, EFHQ's if it names none.
  func bin(_ angles: PoseAngles) -> PoseBin? { map { $0.bin(angles) } ?? angles.bin }
}
