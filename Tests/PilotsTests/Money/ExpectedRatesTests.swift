import Economics
import Foundation
import Statistics
import TestSupport
import Testing
import Verification
import Vocabulary

@testable import Pilots

@Suite("Rates before there is a log")
struct ExpectedRatesTests {
  private static func expected(_ more: String = "") throws -> ExpectedFlow {
    try JSONDecoder().decode(
      ExpectedFlow.self,
      from: Data(
        #"{"failure": [0.05, 0.4], "leaves": [0.1], "to_review": [0.2], "last_to_review": 0.5\#(more)}"#.utf8)
    )
  }

  private static func reading(_ more: String, _ verification: VerificationEvaluation? = nil) throws -> (
    rates: ExpectedRates?, reason: String?
  ) {
    ExpectedRates.reading(try expected(more), verification, far: 1e-3, seed: 4)
  }

  @Test("a stated reduction lowers first failures alone, in the centre and in every replicate")
  func stated() throws {
    let reading = try Self.reading(#", "reduction": {"kind": "assumed", "uniform": [0.1, 0.3]}"#)
    let measured = try #require(reading.rates?.measured)
    #expect(isClose(measured.flowRates.augmented.failure[0], 0.04, within: 1e-12))
    #expect(measured.flowRates.baseline.failure == [0.05, 0.4] && measured.source == .expected)
    for replicate in measured.replicates {
      #expect(replicate.flowRates.baseline == measured.flowRates.baseline)
      #expect((0.035...0.045).contains(replicate.flowRates.augmented.failure[0]))
      #expect(replicate.flowRates.augmented.failure[1] == 0.4)
    }
    let drawn = measured.replicates.map { 1 - $0.flowRates.augmented.failure[0] / 0.05 }
    #expect(abs(try #require(drawn.mean) - 0.2) < 0.01)
  }

  @Test(
    "the laboratory's fall is weighted by the poses of the field, and its spread is that of the changes together"
  )
  func laboratory() throws {
    let laboratory = LaboratoryPoses(
      verification: FieldProjectionTests.verification, far: 1e-3, policy: .oracle)
    let fall = try #require(laboratory.fall([(.frontal, 0.75), (.profileLeft, 0.25)]))
    // FRR 0.75·0.01 + 0.25·0.2 = 0.0575; the change is −0.25·0.1 = −0.025.
    #expect(isClose(fall.value, 0.025 / 0.0575, within: 1e-12))
    // Both changes have half-widths of 0.01 and, where nothing is told of it, vary as one.
    #expect(isClose(fall.error, 0.01 / SpecialFunctions.normalQuantile(0.975) / 0.0575, within: 1e-9))
    let reading = try Self.reading(
      #", "pose_mix": {"frontal": 0.75, "profile_left": 0.25}"#, FieldProjectionTests.verification)
    let measured = try #require(reading.rates?.measured)
    #expect(isClose(measured.flowRates.augmented.failure[0], 0.05 * (1 - 0.025 / 0.0575), within: 1e-12))
    #expect(measured.source == .laboratory && reading.rates?.findings.isEmpty == true)
  }

  @Test("a pose that the laboratory did not measure, or nothing to go by, gives no rates but a reason")
  func unknown() throws {
    let mix = try Self.reading(#", "pose_mix": {"profile_up": 1}"#, FieldProjectionTests.verification)
    #expect(mix.rates == nil && mix.reason == "the laboratory did not measure every pose of the expected mix")
    #expect(try Self.reading("").reason?.hasPrefix("the expected reduction is not stated") == true)
  }

  @Test("without the poses of the field the fall over all comparisons stands for it, with M004")
  func unweighted() throws {
    var verification = FieldProjectionTests.verification
    for index in verification.operatingPoints.indices
    where verification.operatingPoints[index].set == "frontal-frontal" {
      verification.operatingPoints[index].set = "all"
    }
    for index in verification.contrasts.indices where verification.contrasts[index].set == "frontal-frontal" {
      verification.contrasts[index].set = "all"
    }
    let reading = try Self.reading("", verification)
    #expect(reading.rates?.findings.map(\.code) == ["M004"])
  }

  @Test(
    "faulty expectations are refused when read",
    arguments: [
      #"{"failure": []}"#, #"{"failure": [0.1, 0.2], "leaves": []}"#, #"{"failure": [1.2]}"#,
      #"{"failure": [0.1, 0.2], "leaves": [0.6], "to_review": [0.6]}"#,
      #"{"failure": [0.1], "pose_mix": {"frontal": 0.5}}"#,
      #"{"failure": [0.1], "pose_mix": {"upside_down": 1}}"#,
      #"{"failure": [0.1], "reduction": {"kind": "assumed", "value": 3}}"#,
    ])
  func refused(_ json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(ExpectedFlow.self, from: Data(json.utf8)) }
  }
}
