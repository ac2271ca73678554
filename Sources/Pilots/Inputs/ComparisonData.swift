import Findings
import Verification
import Vocabulary

/// Comparisons with both arms' scores, as read, with the account of every row.
public struct ComparisonData: Sendable {
  public var comparisons: ComparisonSet
  public var scores: PerArm<ScoreColumn>
  public var inputs: [InputRecord]
  public var findings: [Finding]
  /// The inputs of the manifest, with their formats as recognised.
  public var forms: [ComparisonInput]
  /// People of these comparisons who were in the training data; `nil` if that was not checked.
  public var trainingSubjectsInTest: Int?

  public init(
    comparisons: ComparisonSet, scores: PerArm<ScoreColumn>, inputs: [InputRecord], findings: [Finding],
    forms: [ComparisonInput] = [], trainingSubjectsInTest: Int? = nil
  ) {
    self.comparisons = comparisons
    self.scores = scores
    self.inputs = inputs
    self.findings = findings
    self.forms = forms
    self.trainingSubjectsInTest = trainingSubjectsInTest
  }
}
