import Foundation
import Pilots
import Testing

@testable import Ingestion

@Suite("Limits of archives")
struct LimitSettingsTests {
  static let rest =
    "operations: {time_zone: Asia/Tokyo, window: [2026-10-01, 2026-10-29], logs: [{path: a}]}\n"

  static func refusal(_ limits: String) -> String {
    do {
      _ = try Folder.manifest(rest + limits)
      return "accepted"
    } catch { return "\(error)" }
  }

  @Test("limits that are not stated keep their defaults")
  func defaults() throws {
    #expect(try Folder.manifest(Self.rest).limits == LimitSettings())
    let limits = try Folder.manifest(Self.rest + "limits: {inflated: 1GiB, ratio: 500}\n").limits
    #expect(limits.inflated.bytes == 1 << 30 && limits.ratio == 500 && limits.members == 10_000)
  }

  @Test("a limit that is no size, or below 1, is refused")
  func refused() {
    #expect(Self.refusal("limits: {inflated: 1GB}").contains("'1GB' is no size; write one such as 64GiB"))
    #expect(Self.refusal("limits: {members: 0}").contains("a limit is below 1; nothing could be read"))
    #expect(Self.refusal("limits: {member: 1}").contains("unknown key 'member'; did you mean 'members'?"))
  }
}
