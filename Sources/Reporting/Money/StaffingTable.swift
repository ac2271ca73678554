import Economics
import Vocabulary

/// What the reviews ask of people, at a desk where people wait and in a back office.
struct StaffingTable {
  let staffing: StaffingOutcome
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  var table: ReportTable {
    ReportTable(
      caption: terms["staffing.caption"],
      columns: [
        (terms["column.measure"], .text), (terms["arm.baseline"], .number), (terms["arm.augmented"], .number),
      ], rows: desk + line)
  }

  private var desk: [[ReportText]] {
    guard let desk = staffing.desk else { return [] }
    return [
      row("staffing.cases", desk.map { .ours(style.number($0.casesPerHour, decimals: 1)) }),
      row("staffing.servers", desk.map { .ours(style.count($0.servers)) }),
      row("staffing.rostered", desk.map { .ours(style.count($0.rostered)) }),
      row("staffing.level", desk.map { .ours(style.level($0.serviceLevel, .share, width: nil)) }),
      row("staffing.occupancy", desk.map { .ours(style.level($0.occupancy, .share, width: nil)) }),
    ]
  }

  private var line: [[ReportText]] {
    guard let line = staffing.line else { return [] }
    return [
      row("staffing.week", line.map { .ours(style.count($0.casesPerWeek)) }),
      row("staffing.longest", line.map { .ours(style.count($0.longest)) }),
      row(
        "staffing.in-time",
        line.map { words.text($0.shareInTime.map { style.level($0, .share, width: nil) }) }),
    ]
  }

  private func row(_ name: String, _ values: PerArm<ReportText>) -> [ReportText] {
    [terms[name], values.baseline, values.augmented]
  }

  /// Hours and posts, kept apart; `nil` without a desk.
  var sentence: ReportText? {
    guard let posts = staffing.postsFreed, let hours = staffing.hoursFreedPerBusyHour else { return nil }
    let key =
      posts > 0 ? "staffing.freed" : posts < 0 ? "staffing.more" : "staffing.none"
    let form = abs(posts) == 1 ? ".one" : posts == 0 && hours < 0 ? ".more" : ""
    return terms.filled(
      key + form,
      [
        "hours": .ours(style.number(abs(hours), decimals: 2)), "posts": .ours(style.count(abs(posts))),
      ])
  }
}
