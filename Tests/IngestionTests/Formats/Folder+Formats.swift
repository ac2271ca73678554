import Foundation
import Pilots
import Testing
import Vocabulary

@testable import Ingestion

extension Folder {
  /// Whether the comparisons are the same when written as a canonical table, with commas or tabs, and read again.
  func survivesConversion(_ section: String) throws -> Bool {
    let settings = try #require(try Self.verification(section))
    let (table, data) = (
      try ComparisonReader.table(settings, folder: path), try comparisons(section)
    )
    return try CanonicalFormat.allCases.allSatisfy { format in
      try write(table.text(format), to: "converted")
      let again = try comparisons("  inputs: [{file: converted}]\n")
      return Self.areSame(again, data)
    }
  }

  /// Whether two readings are of the same comparisons; unlike `==`, an unknown number is the same as another.
  private static func areSame(_ a: ComparisonData, _ b: ComparisonData) -> Bool {
    let same = { (a: [Double]?, b: [Double]?) in
      a == nil && b == nil || (a ?? []).elementsEqual(b ?? []) { $0 == $1 || $0.isNaN && $1.isNaN }
    }
    let (c, d) = (a.comparisons, b.comparisons)
    return c.isMated == d.isMated && c.subjects == d.subjects && c.samples == d.samples
      && c.poseClasses == d.poseClasses && c.poseBins == d.poseBins && c.groups == d.groups
      && same(c.poseTurns?.yaw, d.poseTurns?.yaw) && same(c.poseTurns?.pitch, d.poseTurns?.pitch)
      && Arm.allCases.allSatisfy { same(a.scores[$0].values, b.scores[$0].values) }
  }

  /// The most comparisons that any beginning of a file gives; it may be refused, and nothing else may happen.
  func mostRows(cutting name: String, _ section: String) throws -> Int {
    let content = try #require(FileManager.default.contents(atPath: path + "/" + name))
    let settings = try #require(try Self.verification(section))
    var most = 0
    for count in 0...content.count {
      try write(content.prefix(count), to: name)
      if let data = try? ComparisonReader.comparisons(settings, folder: path) {
        most = max(most, data.comparisons.count)
        #expect(data.inputs.allSatisfy { $0.addsUp && $0.account.addsUp })
      }
    }
    try write(content, to: name)
    return most
  }

  /// A `.npy` file of `float32`.
  static func features(columns: Int, _ values: [Float]) -> Data {
    let header =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (\(values.count / columns), \(columns)), }\n"
    var data =
      Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0, UInt8(header.utf8.count), 0]) + Data(header.utf8)
    for value in values { withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) } }
    return data
  }
}
