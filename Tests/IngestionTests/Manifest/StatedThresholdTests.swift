import Foundation
import Ingestion
import Pilots
import Testing
import Verification

@Suite("Thresholds that a manifest states")
struct StatedThresholdTests {
  static func text(_ baseline: String, augmented: String = "", inputs: String) -> String {
    """
    schema: contrapose/pilot/1
    name: gate-a
    models:
      baseline: {name: old, version: "1"\(baseline)}
      augmented: {name: new, version: "2"\(augmented)}
    verification:
      inputs: [\(inputs)]
    """
  }

  static let alike = "{format: csv, file: a.csv}, {format: csv, file: b.csv}"
  static let mixed = "{format: csv, file: a.csv}, {format: csv, file: b.csv, higher_is: different}"

  @Test("no threshold holds for similarities and distances")
  func twoDirections() {
    #expect(
      ManifestReaderTests.refusal(Self.text(", threshold: 0.45", inputs: Self.mixed))
        == "pilot.yaml: models.baseline.threshold is 0.45, and the inputs point both ways: no one number is a threshold "
        + "for similarities and for distances; convert the inputs so that all point one way, and state that way as "
        + "verification.higher_is [I019]")
    #expect(ManifestReaderTests.refusal(Self.text(", threshold: 0.45", inputs: Self.alike)) == nil)
    #expect(ManifestReaderTests.refusal(Self.text("", inputs: Self.mixed)) == nil)
  }

  @Test("a format's own direction counts as a stated one")
  func formats() {
    let inputs = "{format: csv, file: a.csv}, {format: deepface, baseline: {file: b}, augmented: {file: c}}"
    #expect(
      ManifestReaderTests.refusal(Self.text(", threshold: 0.4", inputs: inputs))?.hasSuffix("[I019]") == true)
  }

  @Test("an input of an unknown format is passed over until its format is known")
  func undeclared() throws {
    let inputs = "{format: csv, file: a.csv}, {baseline: {file: b}, augmented: {file: c}}"
    let text = Self.text(", threshold: 0.4", inputs: inputs)
    var manifest = try ManifestReader.manifest(Data(text.utf8), file: "pilot.yaml")
    guard case .undeclared(let forms)? = manifest.verification?.inputs[1] else {
      Issue.record("the format is told from the keys")
      return
    }
    let known = forms.compactMap { form in if case .deepface = form { form } else { nil } }
    manifest.verification?.inputs[1] = try #require(known.first)
    #expect(throws: IngestionError.self) {
      try ManifestReader.refuseTwoDirections(manifest, file: "pilot.yaml")
    }
  }

  @Test("a threshold of the augmented model is read by nothing, and refused")
  func augmented() {
    #expect(
      ManifestReaderTests.refusal(Self.text("", augmented: ", threshold: 0.5", inputs: Self.alike))
        == "pilot.yaml: models.augmented.threshold is read by nothing: the policy fixed holds both models to the "
        + "baseline's, and the others fix each model's on comparisons; leave it out; the threshold in service is "
        + "models.baseline.threshold [I018]")
  }
}
