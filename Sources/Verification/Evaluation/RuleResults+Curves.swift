import Vocabulary

extension RuleResults {
  /// TAR along yaw and pitch at the primary target, for both arms under every policy.
  var poseCurves: [PoseCurve] {
    reading.curveRules(rules).flatMap { index in
      let fitted = PerArm { spreads.fitted(index, $0, people: reading.fixingPeople(rules[index])) }
      return PoseCurve.Axis.allCases.flatMap { axis in
        Arm.allCases.compactMap { reading.curve(axis, rules[index], $0, fitted[$0]) }
      }
    }
  }

  /// How much each cell's comparisons hang together, at the baseline's threshold of the primary target.
  var sizes: [CellSize] {
    let points = operatingPoints.filter { $0.arm == .baseline && $0.scope == .global }
    let target = reading.design.targets[reading.design.primaryIndex]
    return reading.sizes.map { size in
      guard let point = points.first(where: { $0.set == size.set && $0.farTarget == target }) else {
        return size
      }
      var size = size
      size.designEffectMated = point.effectiveMated.map { Double(point.mated) / $0 }
      size.designEffectNonMated = point.effectiveNonMated.map { Double(point.nonMated) / $0 }
      return size
    }
  }
}
