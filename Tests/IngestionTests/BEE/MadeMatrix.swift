import Foundation

/// Files of the Biometric Evaluation Environment made for tests, byte for byte as the layout says.
enum MadeMatrix {
  static let little: [UInt8] = [0x78, 0x56, 0x34, 0x12]
  static let big: [UInt8] = [0x12, 0x34, 0x56, 0x78]

  static func header(
    _ rows: Int, _ columns: Int, kind: String = "S2", cells: String = "MF",
    sets: [String] = ["t.xml", "q.xml"],
    order: [UInt8] = little
  ) -> Data {
    Data("\(kind)\n\(sets.map { $0 + "\n" }.joined())\(cells) \(rows) \(columns) ".utf8) + Data(order)
      + Data([10])
  }

  static func scores(
    _ rows: [[Float]], kind: String = "S2", sets: [String] = ["t.xml", "q.xml"], isBig: Bool = false
  ) -> Data {
    let cells = rows.joined().flatMap { value in
      withUnsafeBytes(of: isBig ? value.bitPattern.bigEndian : value.bitPattern.littleEndian, Array.init)
    }
    return header(rows.count, rows[0].count, kind: kind, sets: sets, order: isBig ? big : little)
      + Data(cells)
  }

  static func mask(_ rows: [[UInt8]], sets: [String] = ["t.xml", "q.xml"]) -> Data {
    header(rows.count, rows[0].count, cells: "MB", sets: sets) + Data(rows.joined())
  }

  static func sigset(_ signatures: [(subject: String, file: String)]) -> String {
    let elements = signatures.map {
      "<biometric-signature name=\"\($0.subject)\"><presentation file-name='\($0.file)' modality=\"face\"/></biometric-signature>\n"
    }
    return "<?xml version=\"1.0\"?>\n<biometric-signature-set xmlns=\"x\">\n<!-- made -->\n"
      + elements.joined() + "</biometric-signature-set>\n"
  }
}
