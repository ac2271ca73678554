/// What one part of the comparisons holds, for judging whom a result speaks of.
public struct Representation: Codable, Sendable, Equatable {
  /// By what the comparisons are parted.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case all
    case poseClass = "pose_class"
    case posePair = "pose_pair"
    case group
  }

  public var kind: Kind
  /// The part, named like its cell; `other` holds comparisons of no pose, `group:light` those without a value of it.
  public var set: String
  public var mated: Int
  public var nonMated: Int
  /// People in it; `nil` if the source names none.
  public var people: Int?
  /// Images or templates in it; `nil` if the source names none.
  public var samples: Int?
  /// Its part of all comparisons, 0 to 1. The parts of one kind, and of one group, add up to 1.
  public var share: Double

  public init(
    kind: Kind, set: String, mated: Int, nonMated: Int, people: Int?, samples: Int?, share: Double
  ) {
    self.kind = kind
    self.set = set
    self.mated = mated
    self.nonMated = nonMated
    self.people = people
    self.samples = samples
    self.share = share
  }
}
