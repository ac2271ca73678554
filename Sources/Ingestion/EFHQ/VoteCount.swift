import Findings
import Pilots

/// How often the stated bin of an image is what the vote of its angles gives.
struct VoteCount {
  /// Images with both a stated bin and angles to vote from.
  var compared = 0
  var disagreeing = 0

  static func += (a: inout Self, b: Self) {
    a.compared += b.compared
    a.disagreeing += b.disagreeing
  }

  func findings(place: String?, _ vote: PoseSettings.Vote) -> [Finding] {
    guard disagreeing > 0 else { return [] }
    return [
      Finding(
        .note, "V160", place: place,
        "the stated \(vote.rawValue)bin of \(disagreeing) of \(compared) images differs from the vote of their angles; the stated one counts",
        remedy: "none is needed if the bins were edited by hand, as EFHQ's were")
    ]
  }
}
