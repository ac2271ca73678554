import Testing
import Vocabulary

@Suite("Pose angles")
struct PoseAnglesTests {
  struct Example: Sendable {
    let yaw, pitch: Double
    let roll: Double?
    let bin: PoseBin?

    init(_ yaw: Double, _ pitch: Double, _ bin: PoseBin?, roll: Double? = 0) {
      (self.yaw, self.pitch, self.roll, self.bin) = (yaw, pitch, roll, bin)
    }
  }

  /// The binning function of EFHQ's published code, executed on these angles.
  static let examples = [
    Example(0, 0, .frontal), Example(44.999, 29.999, .frontal), Example(45, 0, .profileExtreme),
    Example(0, 30, .profileExtreme), Example(-45, 0, .profileExtreme), Example(0, -30, .profileExtreme),
    Example(45.001, 0, .profileLeft), Example(-45.001, 0, .profileRight), Example(0, 30.001, .profileUp),
    Example(0, -30.001, .profileDown), Example(60, 40, .profileExtreme), Example(-95, -95, .profileExtreme),
    Example(180, 0, .profileExtreme), Example(179.9, 0, .profileLeft), Example(0, 180, .profileExtreme),
    Example(46, 30, .profileExtreme), Example(30, 46, .profileUp), Example(0, 0, nil, roll: nil),
    Example(.nan, 0, nil),
  ]

  @Test("bins are those of EFHQ's code, with strict bounds", arguments: examples)
  func bins(_ example: Example) {
    #expect(PoseAngles(yaw: example.yaw, pitch: example.pitch, roll: example.roll).bin == example.bin)
  }

  @Test("turning the face the other way swaps left and right, up and down")
  func mirrored() {
    #expect(PoseAngles(yaw: 60, pitch: 0, roll: 0).bin == .profileLeft)
    #expect(PoseAngles(yaw: -60, pitch: 0, roll: 0).bin == .profileRight)
    #expect(PoseAngles(yaw: 0, pitch: 60, roll: 0).bin == .profileUp)
    #expect(PoseAngles(yaw: 0, pitch: -60, roll: 0).bin == .profileDown)
  }
}
