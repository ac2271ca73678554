import Pilots
import Vocabulary

/// From the laboratory to the field: rates by pose, what they project, and what the log saw.
struct ProjectionTable {
  let projection: FieldProjection
  let words: PilotWords

  private var terms: Terms { words.terms }

  var table: ReportTable {
    ReportTable(
      caption: terms.filled("projection.caption", ["far": .ours(words.style.target(projection.far))]),
      columns: [
        (terms["projection.part"], .text), (terms["projection.share"], .number),
        (terms["arm.baseline"], .number), (terms["arm.augmented"], .number),
        (terms["column.change-interval"], .number),
      ],
      rows: poses + [projected, observed])
  }

  private var poses: [[ReportText]] {
    projection.poses.map { pose in
      [
        words.set(pose.bin.rawValue),
        .ours(words.style.level(pose.share, .share, width: nil)),
        words.level(pose.falseRejectRate.baseline, .share),
        words.level(pose.falseRejectRate.augmented, .share), words.change(pose.change, .share),
      ]
    }
  }

  private var projected: [ReportText] {
    [
      terms["projection.projected"], .foreign("–"),
      words.level(projection.falseRejectRate.baseline, .share),
      words.level(projection.falseRejectRate.augmented, .share), words.change(projection.change, .share),
    ]
  }

  private var observed: [ReportText] {
    [
      terms["projection.observed"], .foreign("–"), words.level(projection.observed.baseline, .share),
      words.level(projection.observed.augmented, .share), words.change(projection.observedChange, .share),
    ]
  }
}
