/// The kernels of OpenBLAS that suit a processor, as `OPENBLAS_CORETYPE` names them.
///
/// Releases older than a processor take it for a much older one. A name beyond the processor ends the program with an
/// illegal instruction, so that only what the processor says it can do is chosen.
public enum BLASCoreType: String, Sendable, Hashable, CaseIterable {
  case skylakeX = "SkylakeX"
  case haswell = "Haswell"

  /// The best kernels for the flags of a processor, as Linux spells them; `nil` if OpenBLAS should choose.
  public init?(processorFlags: Set<Substring>) {
    if processorFlags.isSuperset(of: ["avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"]) {
      self = .skylakeX
    } else if processorFlags.isSuperset(of: ["avx2", "fma"]) {
      self = .haswell
    } else {
      return nil
    }
  }

  /// The best kernels for the first processor of `/proc/cpuinfo`'s text.
  public init?(cpuInfo: String) {
    let line = cpuInfo.split(separator: "\n").first { $0.hasPrefix("flags") }
    guard let flags = line?.split(separator: ":", maxSplits: 1).last else { return nil }
    self.init(processorFlags: Set(flags.split(whereSeparator: \.isWhitespace)))
  }
}
