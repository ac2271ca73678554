/// What is wrong with a mapping itself.
struct MappingFault: Error, Equatable {
  /// The field that is mapped; `nil` if it is not about one.
  var field: String?
  /// The key of the mapping or of the log that is at fault.
  var key: String?
  /// Which rule of `skip_if`, from 0.
  var rule: Int?
  let sentence: String
  let remedy: String

  init(key: String?, _ sentence: String, remedy: String) {
    self.key = key
    self.sentence = sentence
    self.remedy = remedy
  }

  func about(_ field: String) -> MappingFault {
    var fault = self
    fault.field = field
    return fault
  }

  func about(rule: Int) -> MappingFault {
    var fault = self
    fault.rule = rule
    return fault
  }
}
