import Testing

@testable import Simulation

@Suite("A made-up embedding")
struct FaceDirectionTests {
  @Test("it has length 1, so its cosine with itself is 1")
  func length() {
    let direction = FaceDirection { Double($0) - 7.5 }
    #expect(abs(direction.cosine(direction) - 1) < 1e-15)
  }

  @Test("the cosine of two embeddings is that of their angle", arguments: [0, 9, 23])
  func angle(axis: Int) {
    // (3, 4) and (1, 0) in any two axes: 3/5.
    let other = (axis + 1) % 24
    let a = FaceDirection { $0 == axis ? 3 : $0 == other ? 4 : 0 }
    let b = FaceDirection { $0 == axis ? 1 : 0 }
    #expect(abs(a.cosine(b) - 0.6) < 1e-15)
    #expect(a.cosine(b) == b.cosine(a))
  }
}
