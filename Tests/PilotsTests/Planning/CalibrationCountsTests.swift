import Testing

@testable import Pilots

@Suite("People to gather beside a calibration")
struct CalibrationCountsTests {
  static func people(_ test: Int?, _ calibration: Int?, share: Double?) -> Int? {
    let all = SetCounts(set: "all", mated: 0, nonMated: 0, people: nil, matedPeople: nil)
    return CalibrationCounts(all: all, share: share).people(test: test, calibration: calibration)
  }

  @Test("a split must give each side what it lacks")
  func split() {
    #expect(Self.people(30, 30, share: 0.5) == 60)
    #expect(Self.people(30, 10, share: 0.1) == 100)
    #expect(Self.people(nil, 1, share: 0.3) == 4)
  }

  @Test("inputs of its own add up with those of the test")
  func apart() {
    #expect(Self.people(30, 12, share: nil) == 42)
    #expect(Self.people(30, nil, share: nil) == 30)
  }

  @Test("nothing lacking is no number, and more than an integer holds is none either")
  func none() {
    #expect(Self.people(nil, nil, share: 0.5) == nil)
    #expect(Self.people(.max, .max, share: 0.1) == nil)
  }
}
