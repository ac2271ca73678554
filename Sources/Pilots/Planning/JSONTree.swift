import Foundation

/// A JSON value of any form, so that a stored document can be compared with a new one name by name, whatever version
/// wrote it.
public indirect enum JSONTree: Codable, Sendable, Equatable {
  case object([String: JSONTree])
  case array([JSONTree])
  case text(String)
  case whole(Int64)
  /// A whole number beyond `Int64`, as a seed may be.
  case large(UInt64)
  case number(Double)
  case flag(Bool)
  case null

  public init(from decoder: any Decoder) throws {
    if let values = try? decoder.container(keyedBy: OpenKey.self) {
      let pairs = try values.allKeys.map { ($0.stringValue, try values.decode(JSONTree.self, forKey: $0)) }
      self = .object(Dictionary(uniqueKeysWithValues: pairs))
      return
    }
    if var values = try? decoder.unkeyedContainer() {
      var elements: [JSONTree] = []
      while !values.isAtEnd { elements.append(try values.decode(JSONTree.self)) }
      self = .array(elements)
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? value.decode(Int64.self) {
      self = .whole(whole)
    } else if let large = try? value.decode(UInt64.self) {
      self = .large(large)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try value.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let elements): try container.encode(elements)
    case .text(let text): try container.encode(text)
    case .whole(let whole): try container.encode(whole)
    case .large(let large): try container.encode(large)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .null: try container.encodeNil()
    }
  }

  /// The value below a name; `nil` if this is no object or has no such name.
  public subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// Every value below that is no object, as a reader would write it, by its path `frontal.margin`; a list is one value.
  var leaves: [String: String] {
    guard case .object(let members) = self else { return ["": description] }
    var leaves: [String: String] = [:]
    for (name, value) in members {
      for (path, text) in value.leaves { leaves[path.isEmpty ? name : "\(name).\(path)"] = text }
    }
    return leaves
  }

  private struct OpenKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension JSONTree: CustomStringConvertible {
  /// The value in the notation of a manifest.
  public var description: String {
    switch self {
    case .object(let members):
      "{" + members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(\.description).joined(separator: ", ") + "]"
    case .text(let text): text
    case .whole(let whole): "\(whole)"
    case .large(let large): "\(large)"
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .null: "null"
    }
  }
}
