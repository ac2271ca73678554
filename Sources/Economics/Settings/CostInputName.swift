/// The inputs that a pilot may state under `economics.inputs`, and no others.
///
/// Shares are fractions; amounts are in the pilot's currency.
public enum CostInputName: String, Codable, CodingKey, CaseIterable, Sendable, Hashable {
  /// Money per attempt: compute, or the vendor's fee.
  case attemptCost = "attempt_cost"
  /// Seconds that one more attempt takes the person.
  case retryUserSeconds = "retry_user_seconds"
  /// Money per hour of the person's time.
  case userTimeValuePerHour = "user_time_value_per_h"
  /// Share of the person's time that becomes cash: 0 for customers, the cashable share for staff.
  case userTimeCashableShare = "user_time_cashable_share"
  /// Seconds of a reviewer's work per case.
  case reviewHandleSeconds = "review_handle_seconds"
  /// Loaded wage: salary × (1 + on-costs)/paid hours.
  case reviewWagePerHour = "review_wage_per_h"
  /// Share of a reviewer's time at work that is spent on cases.
  case occupancy
  /// Share of paid time that is not at work: leave, training, illness.
  case shrinkage
  /// Share of freed labour that becomes cash.
  case labourCashableShare = "labour_cashable_share"
  /// Money per reviewed case beyond labour.
  case caseCost = "case_cost"
  /// Share of those who left and came back by themselves or by another channel.
  case recoverShare = "recover_share"
  /// Margin (not revenue) of one transaction.
  case contributionMargin = "contribution_margin"
  /// Money per refused transaction: desk, other channel.
  case fallbackCost = "fallback_cost"
  /// Share of abandoned, refused or reviewed transactions that lead to a contact with support.
  case contactRate = "contact_rate"
  /// Money per contact.
  case contactCost = "contact_cost"
  /// Share of transactions begun by an impostor.
  case impostorShare = "impostor_share"
  /// Share of false accepts that end in a loss.
  case lossShare = "loss_share"
  /// Money per loss.
  case loss
  /// Money to handle one loss.
  case handling
  /// Share of the computed saving that is realised: what training, habit and other systems leave of it.
  case realisedShare = "realised_share"
  /// Share of impostors accepted: a scenario, used only where the pilot measured none.
  case falseAcceptRate = "false_accept_rate"

  /// The value taken if the input is not stated: it adds no cost and counts no freed labour as cash.
  ///
  /// `nil` means that the terms which need it stay unknown.
  public var neutralValue: Double? {
    switch self {
    case .occupancy, .realisedShare: 1
    case .shrinkage, .labourCashableShare, .userTimeCashableShare, .handling: 0
    default: nil
    }
  }

  /// What the input can be: shares and rates lie between 0 and 1, what is divided by keeps away from 0, and no price or
  /// time is below 0.
  public var possible: ClosedRange<Double> {
    switch self {
    case .occupancy: 0.01...1
    case .shrinkage: 0...0.99
    case .userTimeCashableShare, .labourCashableShare, .recoverShare, .contactRate, .impostorShare,
      .lossShare, .realisedShare,
      .falseAcceptRate:
      0...1
    default: 0...1e15
    }
  }
}
