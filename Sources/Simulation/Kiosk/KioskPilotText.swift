/// The texts of the airport's made-up pilot.
enum KioskPilotText {
  static let readme = """
    # Kiosk pilot (simulated): a pilot that cannot be trusted
    Every person and log line here is made up by a seeded generator. After an update on 9 October the kiosks of terminal 2 stopped
    to send the events of the new model. What is left looks like a success; the health checks say why it proves nothing.

    ```
    contrapose run pilot.yaml --report all
    ```
    | file | holds |
    |---|---|
    | `pilot.yaml` | what the pilot is: models, logs, criteria, rights |
    | `logs/kiosk-*.jsonl.gz` | 28 days of events at the kiosks, form `oplog/1` |

    """

  static func manifest(seed: UInt64) -> String {
    """
    # A made-up pilot: every number is simulated. The field alone: no laboratory, no money.
    schema: contrapose/pilot/1
    name: kiosk-2026q4
    title: {en: "Kiosk pilot, autumn 2026", ja: "キオスク試験導入 2026年秋"}
    seed: \(seed)
    languages: [en, ja]
    simulated: true                          # every page of the report says so

    models:
      baseline:  {name: gateface, version: "8.1"}
      augmented: {name: gateface, version: "9.0", data: {source: EFHQ, share: 0.5}}

    operations:
      time_zone: Asia/Tokyo
      window: [2026-10-01, 2026-10-29]       # four weeks; the last day is not part of it
      complete_until: "2026-10-30T00:00:00+09:00"
      unit: subject
      planned_share: {baseline: 0.5, augmented: 0.5}
      design: randomised
      logs: [{path: "logs/kiosk-*.jsonl.gz", format: oplog}]

    criteria:                                # fixed before the data were read
      stage: S2
      primary: {metric: retry_rate, minimum: 0.3pt}
      guardrails:
        - {metric: false_reject_rate_proxy, poses: [frontal], margin: 0.5pt, harm: 1pt}
        - {metric: time_to_decision_seconds_p95, margin: 1s, harm: 5s}
      cap: {days: 56}

    rights:
      - {item: licence,   status: settled, owner: Legal,    date: 2026-09-20}
      - {item: consent,   status: settled, owner: Privacy,  date: 2026-09-01}
      - {item: purpose,   status: settled, owner: Privacy,  date: 2026-09-01}
      - {item: retention, status: settled, owner: Security, date: 2026-09-10}
      - {item: privacy_assessment, status: settled, owner: Privacy, date: 2026-09-01}
      - {item: fairness,  status: settled, owner: Ethics,   date: 2026-09-20}

    request:
      subject: {en: "Pilot of a new face model at the boarding kiosks", ja: "搭乗キオスクにおける新しい顔認証モデルの試験導入について"}
      decision_date: 2026-11-20

    report: {organisation: "Example Airport"}

    """
  }
}
