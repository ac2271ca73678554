import Ingestion
import Testing

@Suite("Lists of what is measured")
struct MeasureListTests {
  /// What a manifest says whose section `verification` begins so, with further sections behind it.
  static func refusal(_ section: String, _ further: String = "") -> String? {
    ManifestReaderTests.refusal(
      ManifestReaderTests.smallest.replacingOccurrences(
        of: "verification:\n", with: "verification:\n  \(section)\n") + further)
  }

  @Test(
    "a list that names something twice is refused with its path",
    arguments: [
      ("far_targets: [1e-2, 1e-3, 0.01]", "far_targets names 0.01 twice"),
      ("policies: [fixed, fixed]", "policies names fixed twice"),
      ("scopes: [global, cell, global]", "scopes names global twice"),
      ("primary: {sets: [f2p, p2p, f2p]}", "primary.sets names f2p twice"),
      ("frontal: {sets: [f2f, f2f]}", "frontal.sets names f2f twice"),
    ])
  func twice(_ section: String, _ sentence: String) {
    #expect(Self.refusal(section) == "pilot.yaml: verification.\(sentence); write it once [I014]")
  }

  @Test("a criterion needs a set", arguments: ["primary", "frontal"])
  func noSet(_ name: String) {
    #expect(
      Self.refusal("\(name): {sets: []}")
        == "pilot.yaml: verification.\(name).sets names no set; name one, or leave sets out [I016]")
  }

  @Test("a margin above 20 points would call any model unharmed", arguments: ["20.5pt", "100pt"])
  func margin(_ margin: String) {
    #expect(
      Self.refusal("frontal: {margin: \(margin)}")
        == "pilot.yaml: verification.frontal.margin is \(margin.dropLast(2)) points: with more than 20 a model that "
        + "turns away every fifth person would pass as unharmed; state the largest loss that nobody would mind, such "
        + "as 0.5pt [I017]")
    #expect(Self.refusal("frontal: {margin: 20pt}") == nil)
  }

  @Test("scopes name one at least, and the global one where something is read at it")
  func scopes() {
    #expect(
      Self.refusal("scopes: []")
        == "pilot.yaml: verification.scopes names none; write scopes: [global, cell], or leave it out [I015]")
    let tail = "; add global to scopes [I015]"
    #expect(
      Self.refusal("scopes: [cell]\n  primary: {sets: [p2p]}")
        == "pilot.yaml: verification.scopes lacks global, at which verification.primary and verification.frontal are read"
        + tail)
    #expect(
      Self.refusal("scopes: [cell]", "\ncriteria: {}")
        == "pilot.yaml: verification.scopes lacks global, at which criteria are read" + tail)
    #expect(
      Self.refusal("scopes: [cell]", "\neconomics: {volumes: {a: [{from: 2027-01, per_month: 5}]}}")
        == "pilot.yaml: verification.scopes lacks global, at which economics is read" + tail)
  }

  @Test("each set may stand in both criteria, and cells alone may be measured where nothing else is read")
  func passes() {
    #expect(Self.refusal("primary: {sets: [f2f]}\n  frontal: {sets: [f2f]}") == nil)
    #expect(Self.refusal("scopes: [cell]") == nil)
    #expect(Self.refusal("scopes: [global]\n  primary: {sets: [p2p]}") == nil)
  }
}
