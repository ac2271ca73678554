extension CounterRandom {
  /// A Poisson variable of mean 1, by inversion with integer thresholds.
  ///
  /// Threshold k is floor(2^64 · P(X ≤ k)); beyond 15 less than 2^-44 of the probability is left, which 15 receives.
  @inlinable
  public func poisson1(at draw: UInt64) -> Int {
    let value = bits(at: draw)
    var count = 0
    while count < Poisson1Table.thresholds.count && value >= Poisson1Table.thresholds[count] { count += 1 }
    return count
  }
}

/// floor(2^64 · e^-1 · Σ_{i ≤ k} 1/i!) for k = 0 … 14, computed with 60 decimal digits.
@usableFromInline
enum Poisson1Table {
  @usableFromInline static let thresholds: [UInt64] = [
    0x5E2D_58D8_B3BC_DF1A,
    0xBC5A_B1B1_6779_BE35,
    0xEB71_5E1D_C158_2DC2,
    0xFB23_9797_34A2_52F1,
    0xFF10_25F5_9174_DC3D,
    0xFFD9_0F3B_A405_5E19,
    0xFFFA_8B71_FC72_C913,
    0xFFFF_540C_0914_B3C9,
    0xFFFF_ED1F_4AA8_F120,
    0xFFFF_FE21_6E64_1462,
    0xFFFF_FFD4_D85D_3183,
    0xFFFF_FFFC_6DA2_62B4,
    0xFFFF_FFFF_BA12_D178,
    0xFFFF_FFFF_FB07_C64C,
    0xFFFF_FFFF_FFAB_8EA5,
  ]
}
