/// One path into a line, or several whose texts are joined by `/`.
public struct PathList: Codable, Sendable, Hashable {
  public var paths: [String]

  public init(_ paths: [String]) { self.paths = paths }

  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let path = try? value.decode(String.self) {
      paths = [path]
    } else {
      paths = try value.decode([String].self)
    }
    guard !paths.isEmpty else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "from names no path"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if paths.count == 1 { try container.encode(paths[0]) } else { try container.encode(paths) }
  }
}
