import Testing
import Vocabulary

@Suite("Votes of pose estimators")
struct PoseVoteTests {
  struct Example: Sendable {
    let bins: [PoseBin?]
    let hard, soft: PoseBin

    init(_ synergy: PoseBin?, _ poseanh: PoseBin?, _ mhp: PoseBin?, _ hard: PoseBin, _ soft: PoseBin) {
      bins = [synergy, poseanh, mhp]
      (self.hard, self.soft) = (hard, soft)
    }
  }

  /// The voting functions of EFHQ's published code, executed on these bins.
  static let examples = [
    Example(.frontal, .frontal, .frontal, .frontal, .frontal),
    Example(.frontal, .frontal, .profileLeft, .confused, .frontal),
    Example(.profileLeft, .profileRight, .profileExtreme, .confused, .profileHorizontal),
    Example(.profileUp, .profileDown, .profileExtreme, .confused, .profileVertical),
    Example(.profileLeft, .profileUp, .profileExtreme, .confused, .confused),
    Example(.frontal, .profileLeft, .profileUp, .confused, .confused),
    Example(.profileLeft, nil, nil, .profileLeft, .profileHorizontal),
    Example(.profileExtreme, nil, nil, .profileExtreme, .profileHorizontal),
    Example(.profileUp, nil, nil, .profileUp, .profileVertical),
    Example(.frontal, nil, nil, .frontal, .frontal),
    Example(.profileLeft, .profileExtreme, nil, .confused, .profileHorizontal),
    Example(.profileUp, .profileExtreme, nil, .confused, .profileVertical),
    Example(.frontal, .profileLeft, nil, .confused, .confused),
    Example(.profileLeft, .profileLeft, nil, .profileLeft, .profileLeft),
    Example(.profileLeft, .profileUp, nil, .confused, .confused),
    Example(nil, nil, nil, .confused, .confused),
    Example(.profileExtreme, .profileExtreme, .profileLeft, .confused, .profileExtreme),
  ]

  @Test("votes are those of EFHQ's code", arguments: examples)
  func votes(_ example: Example) {
    let vote = PoseVote(example.bins)
    #expect(vote.hardBin == example.hard && vote.softBin == example.soft)
  }

  /// All votes of three estimators over the six bins that angles give, and none.
  static let all: [[PoseBin?]] = {
    let bins: [PoseBin?] = [
      nil, .frontal, .profileLeft, .profileRight, .profileUp, .profileDown, .profileExtreme,
    ]
    return bins.flatMap { a in bins.flatMap { b in bins.map { [a, b, $0] } } }
  }()

  @Test("the order of the estimators changes no vote")
  func order() {
    for bins in Self.all {
      let vote = PoseVote(bins)
      for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        #expect(PoseVote(order.map { bins[$0] }) == vote)
      }
    }
  }

  @Test("a bin on which all three agree is both votes, and the softer vote is never less sure of frontal")
  func agreement() {
    for bins in Self.all {
      let vote = PoseVote(bins)
      if let bin = bins[0], bins == [bin, bin, bin] { #expect(vote.hardBin == bin && vote.softBin == bin) }
      if vote.hardBin == .frontal { #expect(vote.softBin == .frontal) }
      if !bins.contains(.frontal) { #expect(vote.softBin != .frontal && vote.hardBin != .frontal) }
    }
  }

  @Test("turning all faces the other way turns the vote")
  func mirrored() {
    let mirror: [PoseBin: PoseBin] = [
      .profileLeft: .profileRight, .profileRight: .profileLeft, .profileUp: .profileDown,
      .profileDown: .profileUp,
    ]
    for bins in Self.all {
      let turned = PoseVote(bins.map { $0.map { mirror[$0] ?? $0 } })
      let vote = PoseVote(bins)
      #expect(turned.softBin == mirror[vote.softBin] ?? vote.softBin)
      #expect(turned.hardBin == mirror[vote.hardBin] ?? vote.hardBin)
    }
  }
}
