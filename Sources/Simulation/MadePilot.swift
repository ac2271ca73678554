import Compression

/// The made-up pilots, one for each way in which a pilot may fail to be a success.
public enum MadePilot: String, Sendable, CaseIterable {
  /// Gates of a railway: a clear gain, and one criterion that is not settled yet.
  case gate
  /// Branches of a bank: turned faces win, and frontal ones lose more than anybody agreed to.
  case branch
  /// Kiosks of an airport: what looks like a gain cannot be trusted, since one arm's log has a hole.
  case kiosk

  /// Whether pilot.yaml names a plan, which must be frozen before the first run.
  public var isPlanned: Bool { self == .branch }

  /// Every file of the pilot, in the order of their paths; the same bytes each time.
  ///
  /// - Throws: if memory runs out while compressing.
  public func files() throws(CompressionError) -> [PilotFile] {
    let files =
      switch self {
      case .gate: try GatePilot().files()
      case .branch: try BranchPilot().files()
      case .kiosk: try KioskPilot().files()
      }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
