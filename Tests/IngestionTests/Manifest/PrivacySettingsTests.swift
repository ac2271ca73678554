import Pilots
import Testing

@testable import Ingestion

@Suite("How few people are withheld")
struct PrivacySettingsTests {
  static func refusal(_ privacy: String) -> String {
    do {
      _ = try Folder.manifest(LimitSettingsTests.rest + privacy)
      return "accepted"
    } catch { return "\(error)" }
  }

  @Test("fewer than 20 people are withheld unless the manifest says otherwise")
  func stated() throws {
    let read = { try Folder.manifest(LimitSettingsTests.rest + $0).privacy }
    #expect(try read("") == PrivacySettings(key: nil, minPeople: 20))
    #expect(try read("privacy: {key: p.key}\n") == PrivacySettings(key: "p.key", minPeople: 20))
    #expect(try read("privacy: {min_people: 1}\n").minPeople == 1)
    #expect(
      try read("privacy: {min_people: 50, key: p.key}\n") == PrivacySettings(key: "p.key", minPeople: 50))
  }

  @Test("what is no number of people is refused", arguments: ["0", "-5"])
  func refused(_ value: String) {
    #expect(
      Self.refusal("privacy: {min_people: \(value)}\n")
        .contains("min_people is a whole number from 1 on, and \(value) is none; 1 withholds nothing"))
  }

  @Test("so is what is no whole number, or another key")
  func otherKinds() {
    for value in ["2.5", "many", "[20]"] {
      #expect(Self.refusal("privacy: {min_people: \(value)}\n").contains(":5: found "), "\(value)")
      #expect(Self.refusal("privacy: {min_people: \(value)}\n").contains("where a whole number is expected"))
    }
    #expect(
      Self.refusal("privacy: {min_peple: 20}\n").contains(
        "unknown key 'min_peple'; did you mean 'min_people'?"))
  }
}
