/// The texts of the made-up pilot.
enum GatePilotText {
  static let readme = """
    # Gate A pilot (simulated)
    Every person, score, log line and price here is made up by a seeded generator; only the shape follows what EFHQ reports:
    networks lose TAR on turned heads, and win much of it back when they were trained with turned heads.

    ```
    contrapose run pilot.yaml --report all
    ```
    | file | holds |
    |---|---|
    | `pilot.yaml` | what the pilot is: models, inputs, costs, criteria, rights |
    | `base/feat.npz`, `aug/feat.npz` | embeddings of both models, one row an image of `paths.txt` |
    | `f2f.txt.gz`, `f2p.txt.gz`, `p2p.txt.gz` | which images are compared, in EFHQ's lists |
    | `poses.csv` | yaw, pitch and roll of each image, in degrees |
    | `logs/gate-*.jsonl.gz` | 28 days of events at the gate, form `oplog/1` |

    """

  static func manifest(seed: UInt64) -> String {
    """
    # A made-up pilot: every number is simulated.
    schema: contrapose/pilot/1
    name: gate-a-2026q4
    title: {en: "Gate A pilot, autumn 2026", ja: "ゲートA試験導入 2026年秋"}
    seed: \(seed)
    languages: [en, ja]
    simulated: true                          # every page of the report says so

    models:
      baseline:  {name: arcface-r100,      version: "1.4.0"}
      augmented: {name: arcface-r100-efhq, version: "1.5.0-rc1", data: {source: EFHQ, share: 0.25}}

    verification:
      far_targets: [1e-2, 1e-3, 1e-4]
      primary: {far: 1e-3, sets: [f2p, p2p]} # turned heads must be recognised better
      frontal: {far: 1e-3, sets: [f2f], margin: 0.5pt}
      policies: [fixed, oracle]
      scopes: [global, cell]
      inputs:
        - format: efhq
          baseline:  {features: base/feat.npz}
          augmented: {features: aug/feat.npz}
          paths: paths.txt
          pairs: {f2f: f2f.txt.gz, f2p: f2p.txt.gz, p2p: p2p.txt.gz}
          poses: poses.csv
      pose: {scheme: efhq}
      bootstrap: {replicates: 2000, level: 0.95}

    operations:
      time_zone: Asia/Tokyo
      window: [2026-10-01, 2026-10-29]       # four weeks; the last day is not part of it
      complete_until: "2026-10-30T00:00:00+09:00"
      unit: subject
      planned_share: {baseline: 0.5, augmented: 0.5}
      design: randomised
      logs: [{path: "logs/gate-*.jsonl.gz", format: oplog}]

    \(economics)
    \(decision)
    """
  }

  private static let economics = """
    economics:
      currency: JPY
      tax: excluded
      prices: real
      rate_per_year: 0.05
      horizon_months: 36
      compatible_templates: false
      volumes:
        gate_entry: [{from: 2027-01, per_month: 3600000}]
      ramp: [[2, 0.05], [2, 0.5], [32, 1.0]]
      inputs:
        attempt_cost:             {kind: quoted, value: 0.05, unit: JPY, owner: IT, source: "compute tariff", date: 2026-09-20}
        retry_user_seconds:       {kind: assumed, pert: [4, 6, 9], unit: s, owner: Operations, source: "stopwatch at gate A", date: 2026-10-05}
        user_time_value_per_h:    {kind: quoted, value: 0, unit: JPY/h, owner: Finance, source: "customers are not paid: shown apart", date: 2026-10-05}
        review_handle_seconds:    {kind: measured}
        review_wage_per_h:        {kind: quoted, value: 2400, unit: JPY/h, owner: HR, source: "rate card 2026", date: 2026-04-01}
        occupancy:                {kind: assumed, pert: [0.70, 0.80, 0.85], owner: Operations, source: "rosters", date: 2026-10-05}
        shrinkage:                {kind: quoted, value: 0.12, owner: HR, source: "leave and training 2025", date: 2026-04-01}
        labour_cashable_share:    {kind: assumed, pert: [0.2, 0.4, 0.6], owner: "Head of stations", source: "roster plan", date: 2026-10-05}
        case_cost:                {kind: quoted, value: 40, unit: JPY, owner: Operations, source: "ticket system", date: 2026-09-20}
        recover_share:            {kind: assumed, pert: [0.6, 0.75, 0.85], owner: Sales, source: "workshop", date: 2026-10-05}
        contribution_margin:      {kind: quoted, value: 620, unit: JPY, owner: Finance, source: "accounts 2025", date: 2026-04-01}
        fallback_cost:            {kind: quoted, value: 180, unit: JPY, owner: Operations, source: "desk tariff", date: 2026-09-20}
        contact_rate:             {kind: assumed, pert: [0.02, 0.04, 0.06], owner: Support, source: "ticket tags", date: 2026-10-05}
        contact_cost:             {kind: quoted, value: 700, unit: JPY, owner: Support, source: "contract", date: 2026-04-01}
        impostor_share:           {kind: assumed, pert: [0.00001, 0.00003, 0.00006], owner: Security, source: "audit 2025", date: 2026-10-05}
        loss_share:               {kind: assumed, pert: [0.3, 0.5, 0.7], owner: Security, source: "audit 2025", date: 2026-10-05}
        loss:                     {kind: quoted, value: 21000, unit: JPY, owner: Finance, source: "fare rules", date: 2026-04-01}
        handling:                 {kind: quoted, value: 6000, unit: JPY, owner: Security, source: "case rates", date: 2026-04-01}
      one_off:
        data_rights:       {kind: assumed, lognormal: [1500000, 6000000], unit: JPY, owner: Legal, source: "estimate", date: 2026-10-05}
        re_enrolment:      {kind: quoted, value: 3000000, unit: JPY, owner: IT, source: "offer 118", date: 2026-09-20}
        integration:       {kind: quoted, value: 1800000, unit: JPY, owner: IT, source: "offer 118", date: 2026-09-20}
        reviewer_training: {kind: quoted, value: 300000, unit: JPY, owner: HR, source: "course list", date: 2026-04-01}
      running_per_month:
        monitoring:        {kind: quoted, value: 120000, unit: JPY, owner: IT, source: "contract", date: 2026-04-01}
        licence:           {kind: quoted, value: 80000, unit: JPY, owner: Legal, source: "offer 7", date: 2026-09-20}
      staffing:                              # hours are freed at once, posts only in steps
        live_desk: {transactions_per_hour: 14000, target_seconds: 60, service_level: 0.8, occupancy_max: 0.85, shrinkage: 0.12}
      alternatives:
        own_pose_data:
          one_off:      {kind: assumed, lognormal: [8000000, 24000000], unit: JPY, owner: R&D, source: "estimate", date: 2026-10-05}
          effect_share: {kind: assumed, pert: [0.3, 0.6, 0.9], owner: R&D, source: "estimate", date: 2026-10-05}
      updates: {per_year: 1, cost: {kind: quoted, value: 900000, unit: JPY, owner: IT, source: "offer 118", date: 2026-09-20}}

    """

  private static let decision = """
    criteria:                                # fixed before the data were read
      stage: S2
      primary: {metric: false_reject_rate_proxy, poses: [profile_left, profile_right], minimum: 0.5pt}
      guardrails:
        - {metric: false_reject_rate_proxy, poses: [frontal], margin: 0.5pt, harm: 1pt}
        - {metric: false_accept_rate, margin: 0.05pt, harm: 0.1pt, source: lab, policy: fixed}
      money: {p_negative_npv_max: 0.10}
      cap: {days: 56}

    rights:
      - {item: licence,   status: open,    owner: Legal,    date: 2026-12-15, note: "EFHQ's terms allow research and education only"}
      - {item: consent,   status: settled, owner: Privacy,  date: 2026-09-01}
      - {item: purpose,   status: settled, owner: Privacy,  date: 2026-09-01}
      - {item: retention, status: settled, owner: Security, date: 2026-09-10}
      - {item: privacy_assessment, status: settled, owner: Privacy, date: 2026-09-01}
      - {item: fairness,  status: open,    owner: Ethics,   date: 2027-01-15, note: "groups are measured at stage S3"}

    request:
      subject: {en: "Pilot of an updated face model at gate A", ja: "ゲートAにおける顔認証モデル更新の試験導入について"}
      background: {en: "Turned faces are rejected several times as often as frontal ones.", ja: "横を向いた顔は、正面の顔に比べて数倍の頻度で拒否されています。"}
      risks:
        - {risk: {en: "False accepts rise at the kept threshold.", ja: "現行のしきい値のままで他人受入が増える。"}, measure: {en: "A guardrail stops the pilot.", ja: "悪化を許さない指標により試験を中止する。"}, owner: Security}
      decision_date: 2026-12-15
    rollout:
      - {stage: S2, data_share: 0.25, traffic: 0.50, from: 2026-10-01}
      - {stage: S3, data_share: 0.50, traffic: 0.50, from: 2027-01-15}
      - {stage: S4, data_share: 1.00, traffic: 1.00, from: 2027-04-01}
    operating_rules:
      rollback: {metric: false_accept_rate, limit: 0.05pt, owner: "Gate operations", within: 24h}
      review_every: 90d
    kpi_targets: {retry_rate: 0.04, manual_review_rate: 0.005}

    report: {organisation: "Example Railways"}
    silence: [{code: M013, reason: "the threshold is fixed by contract until 2029"}]

    """
}
