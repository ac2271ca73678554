/// What parts the fields of a canonical table.
public enum CanonicalFormat: String, CaseIterable, Sendable {
  case csv, tsv

  var separator: UInt8 { self == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\t") }
}
