import Economics
import Vocabulary

extension EconomicsGolden {
  struct FullCase: Decodable, Sendable {
    struct Inputs: Decodable, Sendable {
      let months: Int
      let ratePerYear: Double
      let transactionsPerMonth, ramp: [[Double]]
      let attemptCostYen, falseAcceptRate, oneOffYen, runningYenPerMonth: [String: Double]
      let retryUserSeconds, userTimeValueYenPerH, reviewHandleSeconds, reviewWageYenPerH: Double
      let reviewOccupancy, reviewShrinkage, reviewCaseCostYen, labourCashableShare: Double
      let abandonRecoverShare, marginYen, rejectFallbackCostYen, contactRate, contactCostYen: Double
      let impostorShare, lossShare, lossYen: Double
    }
    let inputs: Inputs
    /// Places of the arms' flows in the cases of flow.
    let flow: [String: Int]
    let costPerTransactionYen: [String: [String: Double]]
    let savingPerTransactionYen, pvByTerm: [String: Double]
    let cashSavingPerTransactionYen, pvRunning, oneOff, npv, paybackMonths, discountedPaybackMonths: Double
    let reviewHoursFreed, totalCashFlow: Double
  }
}

extension EconomicsGolden.FullCase.Inputs {
  private func quoted(_ value: Double) -> CostInput { CostInput(.point(value), kind: .quoted) }

  /// The case as a pilot declares it.
  var settings: EconomicsSettings {
    var month = YearMonth(year: 2027, month: 1)
    let volumes = transactionsPerMonth.map { step in
      defer { month = month.advanced(by: Int(step[0])) }
      return DatedVolume(from: month, perMonth: step[1])
    }
    return EconomicsSettings(
      ratePerYear: ratePerYear, horizonMonths: months, volumes: ["gate": volumes],
      ramp: ramp.map { RampStep(months: Int($0[0]), share: $0[1]) }, inputs: CostInputs(entries),
      oneOff: oneOffYen.mapValues(quoted), runningPerMonth: runningYenPerMonth.mapValues(quoted))
  }

  private var entries: [CostInputName: CostInputEntry] {
    let shared: [CostInputName: Double] = [
      .retryUserSeconds: retryUserSeconds, .userTimeValuePerHour: userTimeValueYenPerH,
      .reviewWagePerHour: reviewWageYenPerH, .occupancy: reviewOccupancy, .shrinkage: reviewShrinkage,
      .caseCost: reviewCaseCostYen, .labourCashableShare: labourCashableShare,
      .recoverShare: abandonRecoverShare, .contributionMargin: marginYen,
      .fallbackCost: rejectFallbackCostYen, .contactRate: contactRate, .contactCost: contactCostYen,
      .impostorShare: impostorShare, .lossShare: lossShare, .loss: lossYen,
    ]
    var entries = shared.mapValues { CostInputEntry.shared(quoted($0)) }
    if let baseline = attemptCostYen["baseline"], let augmented = attemptCostYen["augmented"] {
      entries[.attemptCost] = .perArm(baseline: quoted(baseline), augmented: quoted(augmented))
    }
    return entries
  }

  /// What the pilot of the case measured.
  func measured(_ flows: PerArm<FlowRates>) -> MeasuredInputs {
    let seconds = ValueRange(reviewHandleSeconds)
    return MeasuredInputs(
      flowRates: flows, falseAcceptRate: PerArm { falseAcceptRate[$0.rawValue] },
      values: [.reviewHandleSeconds: PerArm(baseline: seconds, augmented: seconds)])
  }
}

extension EconomicsGolden.Flow {
  var rates: FlowRates {
    FlowRates(
      failure: q, leaves: abandonAfterFailure, toReview: reviewAfterFailure, lastToReview: reviewWhenExhausted
    )
  }
}
