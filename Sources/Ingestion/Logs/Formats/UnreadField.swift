/// A field that no rule reads.
struct UnreadField {
  /// Which is not written unless it is known: records may be keyed by people.
  let name: String
  /// Records in which it holds something.
  let count: Int
  /// The first line where its name stands.
  let line: Int
}
