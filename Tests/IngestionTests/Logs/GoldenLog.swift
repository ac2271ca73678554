/// A log of 39 lines with most of the dirt that logs have, as text, and the section `operations` that goes with it.
///
/// From the golden values of the specification, group `oplog_small`: derived by a separate program in Python 3.11, and worked
/// by hand for the baseline.
enum GoldenLog {
  static let manifest = """
    operations:
      time_zone: Asia/Tokyo
      window: ["2026-10-01T00:00:00+09:00", "2026-10-02T00:00:00+09:00"]
      complete_until: "2026-10-02T00:05:00+09:00"
      follow_up: 3600s
      abandon_after: 900s
      max_attempts: 3
      planned_share: {baseline: 0.5, augmented: 0.5}
      arms: {baseline: {model_id: m-baseline}, augmented: {model_id: m-augmented}}
      logs: [{path: small.jsonl}]
    """

  static let lines = """
    {"schema":"oplog/1","event_id":"e001","ts":"2026-10-01T09:00:00.000+09:00","observed_ts":"2026-10-01T09:00:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u1","arm":"baseline","flow":"gate_entry","transaction_id":"t01"}
    {"schema":"oplog/1","event_id":"e003","ts":"2026-10-01T10:00:00.000+09:00","observed_ts":"2026-10-01T10:00:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u1","arm":"baseline","flow":"gate_entry","transaction_id":"t02"}
    {"schema":"oplog/1","event_id":"e005","ts":"2026-10-01T10:00:19.000+09:00","observed_ts":"2026-10-01T10:00:19.000+09:00","event":"decision","unit_type":"subject","unit_id":"u1","arm":"baseline","flow":"gate_entry","transaction_id":"t02","attempt_no":2,"outcome":"accept","score":0.55,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e007","ts":"2026-10-01T11:00:10.000+09:00","observed_ts":"2026-10-01T11:00:10.000+09:00","event":"decision","unit_type":"subject","unit_id":"u2","arm":"baseline","flow":"gate_entry","transaction_id":"t03","attempt_no":1,"outcome":"reject","score":0.22,"threshold":0.4,"pose_bin":"profile_left"}
    {"schema":"oplog/1","event_id":"e009","ts":"2026-10-01T11:00:40.000+09:00","observed_ts":"2026-10-01T11:00:40.000+09:00","event":"decision","unit_type":"subject","unit_id":"u2","arm":"baseline","flow":"gate_entry","transaction_id":"t03","attempt_no":3,"outcome":"reject","score":0.28,"threshold":0.4,"pose_bin":"profile_left"}
    {"schema":"oplog/1","event_id":"e011","ts":"2026-10-01T11:20:40.000+09:00","observed_ts":"2026-10-01T11:20:40.000+09:00","event":"review_close","unit_type":"subject","unit_id":"u2","arm":"baseline","flow":"gate_entry","transaction_id":"t03","review_id":"r1","review_outcome":"accept","handle_ms":180000}
    {"schema":"oplog/1","event_id":"e013","ts":"2026-10-01T12:00:03.000+09:00","observed_ts":"2026-10-01T12:00:03.000+09:00","event":"capture_failed","unit_type":"subject","unit_id":"u2","arm":"baseline","flow":"gate_entry","transaction_id":"t04","attempt_no":1,"reason":"no_face"}
    {"schema":"oplog/1","event_id":"e015","ts":"2026-10-01T13:00:00.000+09:00","observed_ts":"2026-10-01T13:00:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u3","arm":"baseline","flow":"gate_entry","transaction_id":"t05"}
    {"schema":"oplog/1","event_id":"e017","ts":"2026-10-01T09:10:00.000+09:00","observed_ts":"2026-10-01T09:10:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u4","arm":"augmented","flow":"gate_entry","transaction_id":"t06"}
    {"schema":"oplog/1","event_id":"e019","ts":"2026-10-01T09:20:00.000+09:00","observed_ts":"2026-10-01T09:20:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u4","arm":"augmented","flow":"gate_entry","transaction_id":"t07"}
    {"schema":"oplog/1","event_id":"e020","ts":"2026-10-01T09:20:03.000+09:00","observed_ts":"2026-10-01T09:20:03.000+09:00","event":"decision","unit_type":"subject","unit_id":"u4","arm":"augmented","flow":"gate_entry","transaction_id":"t07","attempt_no":1,"outcome":"accept","score":0.61,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e022","ts":"2026-10-01T14:00:05.000+09:00","observed_ts":"2026-10-01T14:00:05.000+09:00","event":"decision","unit_type":"subject","unit_id":"u5","arm":"augmented","flow":"gate_entry","transaction_id":"t08","attempt_no":1,"outcome":"reject","score":0.38,"threshold":0.4,"pose_bin":"profile_up"}
    {"schema":"oplog/1","event_id":"e024","ts":"2026-10-01T15:00:00.000+09:00","observed_ts":"2026-10-02T09:00:00+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u5","arm":"augmented","flow":"gate_entry","transaction_id":"t09"}
    {"schema":"oplog/1","event_id":"e026","ts":"2026-10-01T16:00:00.000+09:00","observed_ts":"2026-10-01T16:00:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u6","arm":"baseline","flow":"gate_entry","transaction_id":"t10"}
    {"schema":"oplog/1","event_id":"e028","ts":"2026-10-01T17:00:00.000+09:00","observed_ts":"2026-10-01T17:00:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u6","arm":"augmented","flow":"gate_entry","transaction_id":"t11"}
    {"schema":"oplog/1","event_id":"e030","ts":"2026-10-01T23:58:00.000+09:00","observed_ts":"2026-10-01T23:58:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u7","arm":"augmented","flow":"gate_entry","transaction_id":"t12"}
    {"schema":"oplog/1","event_id":"e032","ts":"2026-10-01T18:00:00.000+09:00","observed_ts":"2026-10-01T18:00:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u7","arm":"augmented","flow":"gate_entry","transaction_id":"t13"}
    {"schema":"oplog/1","event_id":"e034","ts":"2026-10-01T20:00:00.000+09:00","observed_ts":"2026-10-01T20:00:00.000+09:00","event":"truth","unit_type":"subject","unit_id":"u7","arm":"augmented","flow":"gate_entry","transaction_id":"t13","truth":"impostor","truth_source":"audit","truth_prob":0.5}
    {"schema":"oplog/1","event_id":"e901","ts":
    {"schema":"oplog/1","event_id":"e036","ts":"2026-10-01T22:00:02.800+09:00","observed_ts":"2026-10-01T22:00:02.800+09:00","event":"decision","unit_type":"subject","unit_id":"u8","arm":"augmented","flow":"gate_entry","transaction_id":"t15","attempt_no":1,"outcome":"accept","score":0.64,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e002","ts":"2026-10-01T09:00:04.000+09:00","observed_ts":"2026-10-01T09:00:04.000+09:00","event":"decision","unit_type":"subject","unit_id":"u1","arm":"baseline","flow":"gate_entry","transaction_id":"t01","attempt_no":1,"outcome":"accept","score":0.62,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e004","ts":"2026-10-01T10:00:06.000+09:00","observed_ts":"2026-10-01T10:00:06.000+09:00","event":"decision","unit_type":"subject","unit_id":"u1","arm":"baseline","flow":"gate_entry","transaction_id":"t02","attempt_no":1,"outcome":"reject","score":0.31,"threshold":0.4,"pose_bin":"profile_left"}
    {"schema":"oplog/1","event_id":"e006","ts":"2026-10-01T11:00:00.000+09:00","observed_ts":"2026-10-01T11:00:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u2","arm":"baseline","flow":"gate_entry","transaction_id":"t03"}
    {"schema":"oplog/1","event_id":"e008","ts":"2026-10-01T11:00:25.000+09:00","observed_ts":"2026-10-01T11:00:25.000+09:00","event":"decision","unit_type":"subject","unit_id":"u2","arm":"baseline","flow":"gate_entry","transaction_id":"t03","attempt_no":2,"outcome":"reject","score":0.25,"threshold":0.4,"pose_bin":"profile_left"}
    {"schema":"oplog/1","event_id":"e010","ts":"2026-10-01T11:00:41.000+09:00","observed_ts":"2026-10-01T11:00:41.000+09:00","event":"review_open","unit_type":"subject","unit_id":"u2","arm":"baseline","flow":"gate_entry","transaction_id":"t03","review_id":"r1"}
    {"schema":"oplog/1","event_id":"e012","ts":"2026-10-01T12:00:00.000+09:00","observed_ts":"2026-10-01T12:00:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u2","arm":"baseline","flow":"gate_entry","transaction_id":"t04"}
    {"schema":"oplog/1","event_id":"e014","ts":"2026-10-01T12:00:12.000+09:00","observed_ts":"2026-10-01T12:00:12.000+09:00","event":"decision","unit_type":"subject","unit_id":"u2","arm":"baseline","flow":"gate_entry","transaction_id":"t04","attempt_no":2,"outcome":"accept","score":0.58,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e016","ts":"2026-10-01T13:00:05.000+09:00","observed_ts":"2026-10-01T13:00:05.000+09:00","event":"decision","unit_type":"subject","unit_id":"u3","arm":"baseline","flow":"gate_entry","transaction_id":"t05","attempt_no":1,"outcome":"reject","score":0.35,"threshold":0.4,"pose_bin":"profile_up"}
    {"schema":"oplog/1","event_id":"e018","ts":"2026-10-01T09:10:03.500+09:00","observed_ts":"2026-10-01T09:10:03.500+09:00","event":"decision","unit_type":"subject","unit_id":"u4","arm":"augmented","flow":"gate_entry","transaction_id":"t06","attempt_no":1,"outcome":"accept","score":0.66,"threshold":0.4,"pose_bin":"profile_left"}
    {"schema":"oplog/1","event_id":"e020","ts":"2026-10-01T09:20:03.000+09:00","observed_ts":"2026-10-01T09:20:03.000+09:00","event":"decision","unit_type":"subject","unit_id":"u4","arm":"augmented","flow":"gate_entry","transaction_id":"t07","attempt_no":1,"outcome":"accept","score":0.61,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e021","ts":"2026-10-01T14:00:00.000+09:00","observed_ts":"2026-10-01T14:00:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u5","arm":"augmented","flow":"gate_entry","transaction_id":"t08"}
    {"schema":"oplog/1","event_id":"e023","ts":"2026-10-01T14:00:15.000+09:00","observed_ts":"2026-10-01T14:00:15.000+09:00","event":"decision","unit_type":"subject","unit_id":"u5","arm":"augmented","flow":"gate_entry","transaction_id":"t08","attempt_no":2,"outcome":"accept","score":0.49,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e025","ts":"2026-10-01T15:00:05.000+09:00","observed_ts":"2026-10-02T09:00:00+09:00","event":"decision","unit_type":"subject","unit_id":"u5","arm":"augmented","flow":"gate_entry","transaction_id":"t09","attempt_no":1,"outcome":"accept","score":0.6,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e027","ts":"2026-10-01T16:00:04.000+09:00","observed_ts":"2026-10-01T16:00:04.000+09:00","event":"decision","unit_type":"subject","unit_id":"u6","arm":"baseline","flow":"gate_entry","transaction_id":"t10","attempt_no":1,"outcome":"accept","score":0.7,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e029","ts":"2026-10-01T17:00:04.000+09:00","observed_ts":"2026-10-01T17:00:04.000+09:00","event":"decision","unit_type":"subject","unit_id":"u6","arm":"augmented","flow":"gate_entry","transaction_id":"t11","attempt_no":1,"outcome":"accept","score":0.7,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e031","ts":"2026-10-01T23:58:10.000+09:00","observed_ts":"2026-10-01T23:58:10.000+09:00","event":"decision","unit_type":"subject","unit_id":"u7","arm":"augmented","flow":"gate_entry","transaction_id":"t12","attempt_no":1,"outcome":"reject","score":0.3,"threshold":0.4,"pose_bin":"profile_down"}
    {"schema":"oplog/1","event_id":"e033","ts":"2026-10-01T18:00:04.200+09:00","observed_ts":"2026-10-01T18:00:04.200+09:00","event":"decision","unit_type":"subject","unit_id":"u7","arm":"augmented","flow":"gate_entry","transaction_id":"t13","attempt_no":1,"outcome":"accept","score":0.45,"threshold":0.4,"pose_bin":"frontal"}
    {"schema":"oplog/1","event_id":"e900","ts":"2026-10-01T19:00:00","event":"transaction_start","unit_type":"subject","unit_id":"u8","arm":"augmented","flow":"gate_entry","transaction_id":"t14"}
    {"schema":"oplog/1","event_id":"e035","ts":"2026-10-01T22:00:00.000+09:00","observed_ts":"2026-10-01T22:00:00.000+09:00","event":"transaction_start","unit_type":"subject","unit_id":"u8","arm":"augmented","flow":"gate_entry","transaction_id":"t15"}
    """
}
