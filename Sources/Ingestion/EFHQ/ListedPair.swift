/// One line of a list of pairs: two paths, and optionally whether they are of one person.
struct ListedPair {
  let reference: String
  let probe: String
  let isMated: Bool
  let line: Int

  /// - Throws: ``RowFault`` with the column of what is wrong, and a code of its own.
  init(_ line: LineFields) throws(RowFault) {
    let fields = line.fields.map(\.text)
    guard fields.count == 2 || fields.count == 3, !fields[0].isEmpty, !fields[1].isEmpty else {
      throw line.fault(
        nil, "the line is no pair", remedy: "write path, tab, path, and 1 or 0", code: "I065")
    }
    for index in 0...1 where fields[index].component(1) == nil {
      throw line.fault(
        index, "the path '\(fields[index])' has no folder that names its subject",
        remedy: "write subject/bin/image", code: "I104")
    }
    let isMated = fields[0].component(0) == fields[1].component(0)
    guard fields.count == 2 || fields[2] == (isMated ? "1" : "0") else {
      throw line.fault(
        2, "the third field '\(fields[2])' and the subjects of the paths disagree",
        remedy: "write 1 for one person, 0 for two", code: "I066")
    }
    (reference, probe, self.isMated) = (fields[0], fields[1], isMated)
    self.line = line.line
  }
}
