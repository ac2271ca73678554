import Findings

/// How many of the rows name both ends of their comparison, and where the first stands that does not.
struct NamingAccount {
  private var named = 0
  private var nameless = 0
  private(set) var firstNameless: String?

  /// - Parameter place: file and line of the row.
  mutating func count(_ reference: String?, _ probe: String?, place: @autoclosure () -> String) {
    if reference != nil && probe != nil {
      named += 1
    } else {
      nameless += 1
      firstNameless = firstNameless ?? place()
    }
  }

  /// Names count only where every row has them: what is lost if some do not.
  private var isMixed: Bool { named > 0 && nameless > 0 }

  /// V128, of rows that name people.
  var people: Finding? {
    guard isMixed else { return nil }
    return Finding(
      .warning, "V128", place: firstNameless,
      "only \(named) of \(named + nameless) comparisons name their people (this is the first that does not): "
        + "people count as unknown in all, and intervals take the pairs as independent, which makes them too narrow",
      remedy: "map ref_subject and probe_subject for every input, or leave out the comparisons without them")
  }

  /// V128, of rows that name images.
  var samples: Finding? {
    guard isMixed else { return nil }
    return Finding(
      .warning, "V128", place: firstNameless,
      "only \(named) of \(named + nameless) comparisons name their images (this is the first that does not): "
        + "images count as unknown in all, and a pair that stands again counts as further evidence",
      remedy: "map ref_sample and probe_sample for every input, or leave out the comparisons without them")
  }
}
