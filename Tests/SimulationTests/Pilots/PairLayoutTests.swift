import Simulation
import Testing
import Verification
import Vocabulary

@Suite("The comparisons of a made-up pilot")
struct PairLayoutTests {
  @Test(
    "every pair of 5 people with 4 images: 30 mated, 160 non-mated, a quarter of these of each kind by pose")
  func everyPair() throws {
    let layout = PairLayout.everyPair(subjects: 5, turnedImages: 2)
    let isMated = layout.comparisons.isMated
    #expect(isMated.count { $0 } == 30)
    #expect(isMated.count { !$0 } == 160)
    let classes = try #require(layout.comparisons.poseClasses)
    let strangers = isMated.indices.filter { !isMated[$0] }
    #expect(strangers.count { classes[$0] == .f2f } == 40)
    #expect(strangers.count { classes[$0] == .f2p } == 80)
    #expect(strangers.count { classes[$0] == .p2p } == 40)
  }

  @Test("comparisons are mated where both ends are one person")
  func mated() throws {
    let layout = PairLayout.list(subjects: 12, mated: 40, nonMated: 300, seed: 3)
    let subjects = try #require(layout.comparisons.subjects)
    for row in layout.comparisons.isMated.indices {
      #expect(layout.comparisons.isMated[row] == (subjects.reference[row] == subjects.probe[row]))
    }
    #expect(subjects.names.count == 12)
  }

  @Test("a list holds as many pairs as asked, the same for a seed and others for another")
  func list() {
    let layout = PairLayout.list(subjects: 30, mated: 100, nonMated: 500, seed: 8)
    #expect(layout.comparisons.isMated.count { $0 } == 100)
    #expect(layout.comparisons.isMated.count { !$0 } == 500)
    #expect(
      layout.comparisons == PairLayout.list(subjects: 30, mated: 100, nonMated: 500, seed: 8).comparisons)
    #expect(
      layout.comparisons != PairLayout.list(subjects: 30, mated: 100, nonMated: 500, seed: 9).comparisons)
  }

  @Test("no pair of images stands in a list twice, so that a pilot has no two equal scores")
  func distinct() {
    let layout = PairLayout.list(subjects: 20, mated: 120, nonMated: 1500, seed: 2)
    let scores = SimulatedPilot(layout: layout, seed: 1).scores.baseline.values
    #expect(Set(scores).count == scores.count)
  }

  @Test("poses are known only where they are stated")
  func poses() {
    #expect(PairLayout.everyPair(subjects: 3).comparisons.poseClasses == nil)
    #expect(Set(PairLayout.everyPair(subjects: 3, turnedImages: 0).comparisons.poseClasses ?? []) == [.f2f])
  }
}
