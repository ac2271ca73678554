/// What an interval is about.
enum Quantity: String, CaseIterable, Sendable {
  case tarBaseline = "TAR, baseline"
  case tarAugmented = "TAR, augmented"
  case delta = "TAR, paired difference"
  case recalibratedBaseline = "TAR, baseline, recalibrated"
  case recalibratedAugmented = "TAR, augmented, recalibrated"
  case recalibratedDelta = "TAR, paired difference, recalibrated"
  case farBaseline = "FAR at a fixed threshold, baseline"
  case farAugmented = "FAR at a fixed threshold, augmented"
  case farFitted = "FAR of the fitted threshold, baseline"
  case farDifference = "difference of FAR at a fixed threshold"
  case logRatio = "log ratio of FAR at a fixed threshold"
  case f2f = "difference in f2f"
  case f2p = "difference in f2p"
  case p2p = "difference in p2p"
  case classesAtOnce = "differences in f2f, f2p and p2p at once"
  case dropBaseline = "what f2p loses against f2f, baseline"
  case dropAugmented = "what f2p loses against f2f, augmented"
  case dropChange = "change of what f2p loses against f2f"
  case unlikeGap = "FNMR gap of two groups, baseline"
  case unlikeGapChange = "change of the FNMR gap of two groups"
  case gapFNMR = "FNMR gap of three groups alike, baseline"
  case gapFMR = "FMR gap of three groups alike, baseline"
  case discrepancy = "fairness discrepancy rate of three groups alike, baseline"
  case gapChange = "change of the FNMR gap of three groups alike"
  case nonInferior = "said to be non-inferior"

  /// Whether it is a rate of mated comparisons over all, or a difference of two.
  var isOfTAR: Bool { self == .tarBaseline || self == .tarAugmented || self == .delta }
}
