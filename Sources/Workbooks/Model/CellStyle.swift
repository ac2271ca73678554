/// How a cell looks: what it is for, and how its number is written.
struct CellStyle: Sendable, Hashable {
  enum Role: Sendable, Hashable, CaseIterable {
    case title, subtitle, heading, header, label, text, note, alarm
    /// A number that may be changed.
    case input
    /// A number that follows from others.
    case formula
    /// A formula that the reader looks for.
    case output
    /// A number of the run, that does not move.
    case recorded
  }

  var role: Role
  var number: NumberFormat = .general
}
