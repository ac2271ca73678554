import Testing

@testable import Operations

@Suite("Arranging an array in place")
struct ArrangingTests {
  @Test(
    "each place gets the element that the order names",
    arguments: [[], [0], [1, 0], [2, 0, 1], [0, 3, 2, 1, 4], [4, 2, 0, 1, 3]] as [[Int32]])
  func arrange(_ order: [Int32]) {
    let names = order.indices.map { "e\($0)" }
    var arranged = names
    arranged.arrange(order)
    #expect(arranged == order.map { names[Int($0)] })
  }
}
