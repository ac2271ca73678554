import Statistics
import Testing

@Suite("Philox4x32-10")
struct Philox4x32Tests {
  /// The known answers of Random123 1.14.0, tests/kat_vectors.
  @Test(
    "the known answers come out",
    arguments: [
      (
        SIMD4<UInt32>(repeating: 0), SIMD2<UInt32>(repeating: 0),
        [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]
      ),
      (.init(repeating: .max), .init(repeating: .max), [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
      (
        SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2(0xa409_3822, 0x299f_31d0),
        [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1] as [UInt32]
      ),
    ])
  func knownAnswers(_ counter: SIMD4<UInt32>, _ key: SIMD2<UInt32>, _ expected: [UInt32]) {
    let block = Philox4x32.block(counter: counter, key: key)
    #expect([block.x, block.y, block.z, block.w] == expected)
  }
}
