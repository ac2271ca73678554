/// A criterion that is not as it was frozen, or a recorded change of one.
public struct DeviationRecord: Codable, Sendable, Equatable {
  /// The criterion as the plan names it.
  public var what: String
  /// As JSON; `nil` if the plan did not have it, or nothing differs any more.
  public var frozen: String?
  /// As JSON; `nil` if the pilot does not state it any more, or nothing differs.
  public var current: String?
  /// `yyyy-MM-dd`; `nil`, as the next two, if nobody recorded the change.
  public var when: String?
  public var why: String?
  public var approved: String?
  /// Whether results had been seen by then; `nil`: not stated.
  public var afterResults: Bool?

  public var isRecorded: Bool { when != nil }

  /// Whether a reader must know it before the numbers: nobody recorded it, or it was not made before results were seen.
  public var isForFirstPage: Bool { !isRecorded || afterResults != false }
}

extension PlanCheck {
  /// Every change with its record, then records of what no longer differs.
  var records: [DeviationRecord] {
    let changed = changes.map { change in
      var record = DeviationRecord(what: change.path, frozen: change.frozen, current: change.current)
      if let deviation = deviations.first(where: { $0.covers(change.path) }) { record.note(deviation) }
      return record
    }
    let others = deviations.filter { deviation in !changes.contains { deviation.covers($0.path) } }
    return changed
      + others.map { deviation in
        var record = DeviationRecord(what: deviation.what)
        record.note(deviation)
        return record
      }
  }
}

extension DeviationRecord {
  fileprivate mutating func note(_ deviation: PlanDeviation) {
    when = deviation.when
    why = deviation.why
    approved = deviation.approved
    afterResults = deviation.afterResults
  }
}
