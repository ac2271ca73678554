import Pilots

/// The people and images that the rows or columns of a matrix stand for: one signature each, in the order of the file.
struct SigsetFile {
  struct Signature: Equatable {
    /// Who it is.
    var subject: String
    /// The files of its presentations, joined by `|` if it has several.
    var sample: String
  }

  let file: InputFile
  let signatures: [Signature]

  /// - Throws: ``IngestionError`` with the line of what is no sigset.
  init(_ name: String, folder: String) throws(IngestionError) {
    file = try InputFile(name, folder: folder)
    var scanner = XMLScanner(try file.text())
    do {
      signatures = try Self.signatures(&scanner)
    } catch {
      throw IngestionError(name, line: error.line, error.sentence, remedy: error.remedy, code: "I115")
    }
    var lines: Set<ByteName> = []
    for signature in signatures where !lines.insert(ByteName(signature.sample)).inserted {
      throw IngestionError(
        name, "the file '\(signature.sample)' stands for two signatures", remedy: "give each its own",
        code: "I116")
    }
  }

  var record: InputRecord {
    var record = file.record("sigset", read: signatures.count, used: signatures.count)
    record.columns = [
      ColumnUse("biometric-signature name", "subject"), ColumnUse("presentation file-name", "sample"),
    ]
    return record
  }

  private static func signatures(_ scanner: inout XMLScanner) throws(XMLFault) -> [Signature] {
    var path: [String] = []
    var signatures: [Signature] = []
    var files: [String] = []
    var hasRoot = false
    while let token = try scanner.next() {
      switch token {
      case .open(let name, let attributes):
        guard !path.isEmpty || !hasRoot else { throw scanner.fault("a second element follows the first") }
        hasRoot = true
        path.append(name)
        switch path {
        case [root]: break
        case [root, signature]:
          signatures.append(
            Signature(subject: try attribute("name", name, attributes, scanner), sample: ""))
          files = []
        case [root, signature, presentation]:
          files.append(try attribute("file-name", name, attributes, scanner))
        default:
          if path.count == 1 { throw scanner.fault("the element <\(name)> is no <\(root)>") }
        }
      case .close(let name):
        guard path.last == name else {
          throw scanner.fault("</\(name)> closes no <\(path.last ?? "element")>")
        }
        if path == [root, signature] {
          guard !files.isEmpty else { throw scanner.fault("a signature has no <\(presentation)>") }
          signatures[signatures.count - 1].sample = files.joined(separator: "|")
        }
        path.removeLast()
      }
    }
    guard path.isEmpty, hasRoot else {
      throw scanner.fault("the file ends before its last element is closed")
    }
    return signatures
  }

  private static let root = "biometric-signature-set"
  private static let signature = "biometric-signature"
  private static let presentation = "presentation"

  private static func attribute(
    _ key: String, _ element: String, _ attributes: [String: String], _ scanner: XMLScanner
  ) throws(XMLFault) -> String {
    guard let value = attributes[key], !value.isEmpty else {
      throw scanner.fault("<\(element)> has no \(key)")
    }
    return value
  }
}
