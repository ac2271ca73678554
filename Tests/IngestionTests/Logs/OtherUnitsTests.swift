import Foundation
import Operations
import Testing
import Vocabulary

@testable import Ingestion

@Suite("Lines of another unit_type")
struct OtherUnitsTests {
  private static func lines(_ units: [String]) -> [String: Data] {
    let lines = units.enumerated().map { index, unit in
      LogReaderTests.changed("subject", unit).replacingOccurrences(of: "\"e1\"", with: "\"e\(index)\"")
    }
    return ["a.jsonl": Data(lines.joined(separator: "\n").utf8)]
  }

  @Test("a few are refused each by itself, with their arm", arguments: [LogKeeping.events, .counts])
  func few(_ keeping: LogKeeping) throws {
    let (folder, settings) = try LogReaderTests.read(Self.lines(["subject", "device", "subject"]))
    let data = try LogReader.log(settings, folder: folder.path, keeping: keeping, unit: .subject)
    #expect(
      data.findings.map(\.description) == [
        "a.jsonl:2: 1 of 3 lines (33.3 %) was refused: unit_type is 'device', but operations.unit is 'subject'; "
          + "find out what wrote them: a line counts only by the unit that was randomised [L207]"
      ])
    #expect(data.account?.kept == 2)
    if keeping == .events { #expect(data.log.refusals.map(\.arm) == [.baseline]) }
  }

  @Test("a log that mostly has another was randomised otherwise", arguments: [LogKeeping.events, .counts])
  func most(_ keeping: LogKeeping) throws {
    let (folder, settings) = try LogReaderTests.read(Self.lines(["subject", "device", "device"]))
    #expect {
      try LogReader.log(settings, folder: folder.path, keeping: keeping, unit: .subject)
    } throws: { error in
      let error = error as? IngestionError
      return error?.line == 2 && error?.remedy == "state what was randomised as operations.unit"
    }
  }

  @Test("where nobody says what was randomised, as of a log without a manifest, none is refused")
  func unstated() throws {
    let (folder, settings) = try LogReaderTests.read(Self.lines(["subject", "device", "device"]))
    #expect(try LogReader.log(settings, folder: folder.path).log.eventCount == 3)
  }

  @Test("angles turn as pose_convention states it")
  func convention() throws {
    var (folder, settings) = try LogReaderTests.read(Self.lines(["subject"]))
    settings.poseConvention = PoseConvention(positiveYaw: .right)
    #expect(try LogReader.log(settings, folder: folder.path).log.event(at: 0).poseBin == .profileRight)
    folder = try Folder([
      "a.jsonl": Data(LogReaderTests.changed("\"yaw\":60,\"pitch\":0", "\"yaw\":0,\"pitch\":40").utf8)
    ])
    settings.poseConvention = PoseConvention(positivePitch: .down)
    #expect(try LogReader.log(settings, folder: folder.path).log.event(at: 0).poseBin == .profileDown)
  }

  @Test("higher_is and pose_convention are keys of operations, and other words of theirs are none")
  func keys() throws {
    let json = { (more: String) in
      Data(#"{"time_zone": "UTC", "window": ["2026-10-01", "2026-10-15"], "logs": [], \#(more)}"#.utf8)
    }
    let decoder = JSONDecoder()
    let settings = try decoder.decode(
      OperationsSettings.self,
      from: json(#""higher_is": "different", "pose_convention": {"positive_yaw": "right"}"#))
    #expect(
      settings.higherIs == .different && settings.poseConvention == PoseConvention(positiveYaw: .right))
    #expect(throws: DecodingError.self) {
      try decoder.decode(OperationsSettings.self, from: json(#""higher_is": "larger""#))
    }
  }
}
