import Vocabulary

/// The comparisons that both arms were scored on, column by column.
///
/// There is one set for both arms, so an unpaired comparison of two models cannot be expressed.
public struct ComparisonSet: Sendable, Equatable {
  /// Whether both samples are of one person.
  public let isMated: [Bool]
  /// The identities compared; `nil` if the source names none.
  public let subjects: PairColumn?
  /// The images or templates compared; `nil` if the source names none.
  public let samples: PairColumn?
  /// The pose class of each comparison; `nil` if the source knows no poses.
  public let poseClasses: [PoseClass]?
  /// The pose bins of reference and probe; `nil` if the source knows no bins.
  public let poseBins: [PosePair]?
  /// How far the two heads are turned; `nil` if the source knows no angles.
  public let poseTurns: PoseTurns?
  public let groups: [GroupColumn]
  /// For each comparison the first one of the same two samples, in either order; `nil` if none stands again, or samples
  /// are not named.
  public let firstRows: [Int32]?

  /// - Precondition: all columns are of one length; mated comparisons name one subject, non-mated ones two.
  public init(
    isMated: [Bool], subjects: PairColumn? = nil, samples: PairColumn? = nil,
    poseClasses: [PoseClass]? = nil, poseBins: [PosePair]? = nil, poseTurns: PoseTurns? = nil,
    groups: [GroupColumn] = []
  ) {
    let count = isMated.count
    precondition(
      [
        subjects?.reference.count, samples?.reference.count, poseClasses?.count, poseBins?.count,
        poseTurns?.count,
      ]
      .allSatisfy { $0 == nil || $0 == count } && groups.allSatisfy { $0.index.count == count },
      "the columns of a comparison set are of one length")
    self.isMated = isMated
    self.subjects = subjects
    self.samples = samples
    self.poseClasses = poseClasses
    self.poseBins = poseBins
    self.poseTurns = poseTurns
    self.groups = groups
    firstRows = samples?.firstRows
  }

  public var count: Int { isMated.count }
}
