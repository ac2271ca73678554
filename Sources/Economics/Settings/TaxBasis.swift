/// Whether amounts contain consumption tax.
public enum TaxBasis: String, Codable, CaseIterable, Sendable, Hashable {
  case excluded
  case included
}
