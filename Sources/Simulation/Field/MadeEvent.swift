import Vocabulary

/// One event of a made-up log, before it is written in a form.
struct MadeEvent {
  /// What a field holds: text goes into quotes where the form has them.
  enum Value {
    case text(String)
    case number(String)

    var content: String {
      switch self {
      case .text(let text), .number(let text): text
      }
    }

    var json: String {
      switch self {
      case .text(let text): "\"\(text)\""
      case .number(let text): text
      }
    }
  }

  let id: String
  /// Milliseconds since 1970-01-01 UTC.
  let instant: Int64
  let event: String
  let flow: String
  let arm: Arm
  let unit: String
  let fields: [(name: String, value: Value)]

  /// A line of `oplog/1`.
  var line: String {
    let more = fields.map { ",\"\($0.name)\":\($0.value.json)" }.joined()
    return
      "{\"schema\":\"oplog/1\",\"event_id\":\"\(id)\",\"ts\":\"\(MadeLog.timestamp(instant))\",\"event\":\"\(event)\""
      + ",\"flow\":\"\(flow)\",\"arm\":\"\(arm.rawValue)\",\"unit_type\":\"subject\",\"unit_id\":\"\(unit)\"\(more)}"
  }
}
