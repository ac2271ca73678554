/// Whether amounts are in the purchasing power of month 0 or in the money of their month.
public enum PriceBasis: String, Codable, CaseIterable, Sendable, Hashable {
  case real
  case nominal
}
