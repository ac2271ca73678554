import Foundation
import Testing

@Suite("Data that a verdict must not rest on")
struct JudgedDataTests {
  @Test("people of the training data in the test are an error of check, and hold the verdict of a run")
  func training() throws {
    let pilot = try SmallPilot.written(SmallPilot.manifest() + "\n  training_subjects: train.txt\n")
    try pilot.write("p3\nsomebody\np7\n", to: "train.txt")
    let check = try BuiltProgram.run(["check", "pilot.yaml"], in: pilot.url)
    #expect(check.status == 65)
    #expect(check.text.contains("train.txt   training-subjects: 3 read, 3 used"), "\(check.text)")
    #expect(
      check.text.contains(
        "error: train.txt: the training data hold 2 of the 24 people of the test: the verdict is barred;"))
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    #expect(run.status == 0 && run.text.contains("\"decision\" : \"HOLD\"") && run.text.contains("\"V116\""))
    #expect(run.text.contains("\"training_subjects_in_test\" : 2"))
  }

  @Test("check tells that scores point the wrong way before anything is measured")
  func reversed() throws {
    let pilot = try SmallPilot.written(SmallPilot.manifest() + "\n  higher_is: different\n")
    let check = try BuiltProgram.run(["check", "pilot.yaml"], in: pilot.url)
    #expect(check.status == 65)
    #expect(check.text.contains("error: the scores of the baseline model seem reversed"), "\(check.text)")
  }

  @Test("the evaluation says what the comparisons contain, and not what was not checked")
  func representativeness() throws {
    let pilot = try SmallPilot.written()
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    #expect(run.text.contains("\"kind\" : \"pose_class\"") && run.text.contains("\"representativeness\" : ["))
    #expect(!run.text.contains("training_subjects_in_test"))
  }
}
