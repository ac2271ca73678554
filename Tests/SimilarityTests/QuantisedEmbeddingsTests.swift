import Similarity
import TestSupport
import Testing

@Suite("Cosines of embeddings")
struct QuantisedEmbeddingsTests {
  /// Vectors from a fixed congruence, so that nothing is kept.
  static func values(_ count: Int) -> [Float] {
    var state: UInt64 = 99
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(Int64(bitPattern: state) >> 40) / Float(1 << 23)
    }
  }

  static func cosine(_ a: ArraySlice<Float>, _ b: ArraySlice<Float>) -> Double {
    let dot = { (x: ArraySlice<Float>, y: ArraySlice<Float>) in
      zip(x, y).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    }
    return dot(a, b) / (dot(a, a) * dot(b, b)).squareRoot()
  }

  @Test("a right angle gives 0, the same direction nearly 1, the opposite -1")
  func small() throws {
    let embeddings = QuantisedEmbeddings(rows: 4, dimension: 2, values: [3, 0, 0, 5, 7, 0, -1, 0] as [Float])
    #expect(embeddings.score(0, 1) == 0 && embeddings.score(0, 3) == -1)
    #expect(isClose(try #require(embeddings.score(0, 2)), 1, within: 0x1p-51))
  }

  @Test("vectors of zeros, and with NaN or infinity, have no score", arguments: [0, Float.nan, .infinity])
  func missing(_ value: Float) {
    let embeddings = QuantisedEmbeddings(rows: 2, dimension: 2, values: [1, 0, value, 0])
    #expect(embeddings.isMissing(1) && embeddings.score(0, 1) == nil && !embeddings.isMissing(0))
  }

  @Test("scores agree with cosines in double precision to 3.4e-7, whatever the length of the vectors")
  func accuracy() throws {
    let dimension = 512
    let values = Self.values(40 * dimension)
    let embeddings = QuantisedEmbeddings(rows: 40, dimension: dimension, values: values)
    for a in 0..<40 {
      for b in 0..<40 {
        let row = { values[$0 * dimension..<($0 + 1) * dimension] }
        #expect(isClose(try #require(embeddings.score(a, b)), Self.cosine(row(a), row(b)), within: 3.4e-7))
      }
    }
  }

  @Test("the order of components and arms changes no bit, and neither does the precision they came in")
  func exact() {
    let dimension = 64
    let values = Self.values(6 * dimension)
    let reversed = (0..<6).flatMap { values[$0 * dimension..<($0 + 1) * dimension].reversed() }
    let embeddings = QuantisedEmbeddings(rows: 6, dimension: dimension, values: values)
    let mirrored = QuantisedEmbeddings(rows: 6, dimension: dimension, values: reversed)
    let double = QuantisedEmbeddings(rows: 6, dimension: dimension, values: values.map(Double.init))
    for a in 0..<6 {
      for b in 0..<6 {
        #expect(
          embeddings.score(a, b) == embeddings.score(b, a) && embeddings.score(a, b) == double.score(a, b))
        #expect(embeddings.dot(a, b) == mirrored.dot(a, b))
      }
    }
  }

  @Test("the library's tiles give the same bits as plain sums")
  func tiles() throws {
    let library = try #require(BLASLibrary.installed)
    let embeddings = QuantisedEmbeddings(rows: 30, dimension: 48, values: Self.values(30 * 48))
    let tile = embeddings.scores(rows: 3..<11, against: 5..<30, library: library)
    #expect(tile.count == 8 * 25)
    for (place, score) in tile.enumerated() {
      #expect(score == embeddings.score(3 + place / 25, 5 + place % 25))
    }
  }
}
