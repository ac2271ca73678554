import Yams

extension MappingFault {
  /// Of a mapping that contradicts itself.
  static let code = "I150"

  /// The node of a log's settings that the fault is about, as near as there is one.
  func node(in log: Node) -> Node {
    var node = log
    if let field, let mapping = log.mapping?["map"]?.mapping?[field] { node = mapping }
    if let rule, let rules = log.mapping?["skip_if"]?.sequence, rule < rules.count { node = rules[rule] }
    if let key, let value = node.mapping?[key] { node = value }
    return node
  }
}
