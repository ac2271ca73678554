/// One line of a list of pairs: two paths, and optionally whether they are of one person.
struct ListedPair {
  let reference: String
  let probe: String
  let isMated: Bool
  let line: Int

  init(_ text: String, file: String, line: Int) throws(IngestionError) {
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 2 || fields.count == 3, !fields[0].isEmpty, !fields[1].isEmpty else {
      throw IngestionError(
        file, line: line, "the line is no pair", remedy: "write path, tab, path, and 1 or 0", code: "I065")
    }
    for path in fields[0..<2] where path.component(1) == nil {
      throw IngestionError(
        file, line: line, "the path '\(path)' has no folder that names its subject",
        remedy: "write subject/bin/image", code: "I104")
    }
    let isMated = fields[0].component(0) == fields[1].component(0)
    guard fields.count == 2 || fields[2] == (isMated ? "1" : "0") else {
      throw IngestionError(
        file, line: line, "the third field '\(fields[2])' and the subjects of the paths disagree",
        remedy: "write 1 for one person, 0 for two", code: "I066")
    }
    (reference, probe, self.isMated, self.line) = (fields[0], fields[1], isMated, line)
  }
}
