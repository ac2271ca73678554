/// What a line says of one field.
struct FieldValue {
  enum State: UInt8 {
    case absent, text, number, instant
  }

  var state = State.absent
  /// As read, or as the mapping made it; valid until the next line.
  var text = ByteSlice(start: nil, count: 0)
  var number = 0.0
  /// Milliseconds since 1970-01-01 UTC.
  var instant: Int64 = 0
}
