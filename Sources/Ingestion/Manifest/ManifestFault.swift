import Findings
import Yams

/// Something refused in the tree of a manifest, before the file's name is known.
struct ManifestFault: Error {
  let line: Int?
  let sentence: String
  let remedy: String

  init(_ node: Node, _ sentence: String, remedy: String = "see 'contrapose init' for an example") {
    line = node.mark?.line
    self.sentence = sentence
    self.remedy = remedy
  }

  init(unknown name: String, at node: Node, known: [String]) {
    self.init("unknown key '\(name)'", name, at: node, known: known)
  }

  /// A word that is not among those known; the remedy names the nearest, or all of them.
  init(_ sentence: String, _ name: String, at node: Node, known: [String]) {
    line = node.mark?.line
    self.sentence = sentence
    remedy =
      known.nearest(to: name).map { "did you mean '\($0)'?" } ?? "use one of \(known.joined(separator: ", "))"
  }
}
