/// When within its period an amount is taken to be paid; the amount of period 0 is always paid now.
public enum PaymentTiming: Sendable, Hashable, CaseIterable {
  /// At the end of the period, the convention of every report.
  case periodEnd
  /// Half a period earlier.
  case midPeriod
}
