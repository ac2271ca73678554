import Findings

extension VerificationEvaluation {
  /// What a reader should know about these measurements that the comparisons alone do not say; see also
  /// ``ComparisonJudgement``.
  public var findings: [Finding] { thresholdOnTest + poseFARShift + leftOutFailures }
}
