/// What a field of a line came to.
enum FieldOutcome {
  case value(FieldValue)
  case absent
  /// The line is no event of the pilot.
  case skip
}
