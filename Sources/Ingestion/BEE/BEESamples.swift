import Pilots

/// The samples of a matrix: the targets of its columns, then the queries of its rows, each named once.
struct BEESamples {
  let names: [String]
  /// The subject of each; `nil` without sigsets.
  let subjects: [String]?
  /// For each column, an index into ``names``.
  let targets: [Int32]
  /// For each row, an index into ``names``.
  let queries: [Int32]
  let records: [InputRecord]

  /// - Throws: if a sigset does not have a signature for each row or column, or the two name a sample's subject
  ///   differently.
  init(_ input: BEEInput, _ matrix: BEEMatrix, folder: String) throws(IngestionError) {
    guard let targetFile = input.targets, let queryFile = input.queries else {
      let columns = matrix.isSelfMatch ? "sample" : "target"
      let rows = matrix.isSelfMatch ? "sample" : "query"
      names =
        (1...matrix.columns).map { "\(columns):\($0)" }
        + (matrix.isSelfMatch ? [] : (1...matrix.rows).map { "\(rows):\($0)" })
      subjects = nil
      targets = (0..<matrix.columns).map(Int32.init)
      queries = (0..<matrix.rows).map { Int32(matrix.isSelfMatch ? $0 : matrix.columns + $0) }
      records = []
      return
    }
    let target = try SigsetFile(targetFile, folder: folder)
    let query = queryFile == targetFile ? target : try SigsetFile(queryFile, folder: folder)
    for (sigset, count, what) in [(target, matrix.columns, "columns"), (query, matrix.rows, "rows")]
    where sigset.signatures.count != count {
      throw IngestionError(
        sigset.file.name,
        "it has \(sigset.signatures.count) signatures, and \(matrix.file.name) \(count) \(what)",
        remedy: "name the sigset that the matrix was made from", code: "I119")
    }
    var numbering = SampleNumbering()
    targets = try target.signatures.map { signature throws(IngestionError) in
      try numbering.number(signature, target.file.name)
    }
    queries = try query.signatures.map { signature throws(IngestionError) in
      try numbering.number(signature, query.file.name)
    }
    names = numbering.names
    subjects = numbering.subjects
    records = queryFile == targetFile ? [target.record] : [target.record, query.record]
  }
}

/// Numbers samples in the order in which they are first met.
private struct SampleNumbering {
  private(set) var names: [String] = []
  private(set) var subjects: [String] = []
  private var numbers: [ByteName: Int32] = [:]

  mutating func number(
    _ signature: SigsetFile.Signature, _ file: String
  ) throws(IngestionError) -> Int32 {
    let name = ByteName(signature.sample)
    if let number = numbers[name] {
      guard ByteName(subjects[Int(number)]) == ByteName(signature.subject) else {
        throw IngestionError(
          file, "the file '\(signature.sample)' has another subject than in the other sigset",
          remedy: "correct one of them", code: "I120")
      }
      return number
    }
    numbers[name] = Int32(names.count)
    names.append(signature.sample)
    subjects.append(signature.subject)
    return Int32(names.count - 1)
  }
}
