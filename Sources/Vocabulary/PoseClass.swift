/// The class of a comparison by the poses of its two samples, in no order.
public enum PoseClass: String, Codable, CaseIterable, Sendable, Hashable {
  /// Both frontal.
  case f2f
  /// One frontal, one turned away.
  case f2p
  /// Both turned away.
  case p2p
  /// A pose is unknown or confused; such comparisons stand in no pose cell, but in "all".
  case other

  /// The class of a comparison between samples of two bins; `nil` is an unknown bin.
  public init(_ reference: PoseBin?, _ probe: PoseBin?) {
    guard let reference, let probe, reference != .confused, probe != .confused else {
      self = .other
      return
    }
    switch (reference.isProfile, probe.isProfile) {
    case (false, false): self = .f2f
    case (true, true): self = .p2p
    default: self = .f2p
    }
  }

  /// The three classes that a report shows, in its order.
  public static let reported: [PoseClass] = [.f2f, .f2p, .p2p]
}
