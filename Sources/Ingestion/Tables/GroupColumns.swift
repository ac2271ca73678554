import Pilots

/// The columns of a table that tell groups: those of the manifest, then `group.NAME`, then `ref.NAME` with `probe.NAME`.
struct GroupColumns {
  /// Where the value of a group stands.
  private enum Place {
    case pair(Int)
    case sides(Int, Int)
  }

  let names: [String]
  private let places: [Place]
  private let table: DelimitedTable

  init(_ columns: TableColumns, _ stated: [String: GroupSource]) throws(IngestionError) {
    table = columns.table
    var found: [(String, Place)] = []
    for (name, source) in stated.sorted(by: { $0.key < $1.key }) {
      switch source {
      case .pair(let column): found.append((name, .pair(try columns.required(column, name))))
      case .sides(let reference, let probe):
        let sides = (try columns.required(reference, name), try columns.required(probe, name))
        found.append((name, .sides(sides.0, sides.1)))
      }
    }
    for (name, place) in Self.canonical(table.header) where stated[name] == nil {
      found.append((name, place))
    }
    names = found.map(\.0)
    places = found.map(\.1)
  }

  /// The groups that the header itself names.
  private static func canonical(_ header: [String]) -> [(String, Place)] {
    var found: [(String, Place)] = []
    for (column, name) in header.enumerated() {
      if name.hasPrefix("group."), name.utf8.count > 6 {
        found.append((String(name.dropFirst(6)), .pair(column)))
      } else if name.hasPrefix("ref."), name.utf8.count > 4,
        let probe = header.firstIndex(of: "probe." + name.dropFirst(4))
      {
        let group = String(name.dropFirst(4))
        if !header.contains("group." + group) { found.append((group, .sides(column, probe))) }
      }
    }
    return found
  }

  /// The value of each group; empty where it is not known, or the sides differ.
  func values(_ row: Int) -> [String] {
    places.map { place in
      switch place {
      case .pair(let column): return table.text(row, column)
      case .sides(let reference, let probe):
        let value = table.text(row, reference)
        return ByteName(value) == ByteName(table.text(row, probe)) ? value : ""
      }
    }
  }

  var uses: [Int: String] {
    var uses: [Int: String] = [:]
    for (name, place) in zip(names, places) {
      switch place {
      case .pair(let column): uses[column] = "group \(name)"
      case .sides(let reference, let probe):
        uses[reference] = "group \(name) of the reference"
        uses[probe] = "group \(name) of the probe"
      }
    }
    return uses
  }
}
