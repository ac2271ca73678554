/// The error rates of a whole system, failures to enrol and to acquire included.
///
///     GFAR = FMR·(1 − FTA)·(1 − FTE)
///     GFRR = FTE + (1 − FTE)·FTA + (1 − FTE)·(1 − FTA)·FNMR
///
/// - Assumes: failures that have nothing to do with who is compared with whom. The parts are estimated apart, so there is
///   no joint interval.
/// - Reference: ISO/IEC 19795-1, generalized false accept and false reject rates.
public struct GeneralizedRates: Codable, Sendable, Equatable {
  public var far: Double
  public var frr: Double

  /// - Parameters:
  ///   - fmr: of scored comparisons, like `fnmr`.
  ///   - acquisition: failure to acquire, a share of probes.
  ///   - enrolment: failure to enrol, a share of references.
  public init(fmr: Double, fnmr: Double, acquisition: Double, enrolment: Double) {
    let acquired = 1 - acquisition
    let enrolled = 1 - enrolment
    far = fmr * acquired * enrolled
    frr = enrolment + enrolled * acquisition + enrolled * acquired * fnmr
  }
}
