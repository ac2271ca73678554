extension LogPreset {
  /// Logs of OpenTelemetry whose attributes are named as the fields of `oplog/1`.
  static let telemetry = LogPreset(
    name: "otlp", summary: "OpenTelemetry logs; attributes named as the fields of oplog/1",
    yaml: """
      format: otlp-json
      map:
        event_id:       {from: '$.attributes["event_id"]'}
        ts:             {from: $.timeUnixNano, parse: epoch_ns}     # 0 = unknown: observedTimeUnixNano
        observed_ts:    {from: $.observedTimeUnixNano, parse: epoch_ns}
        event:          {from: '$.attributes["event"]'}
        flow:           {from: '$.resource.attributes["service.name"]'}
        transaction_id: {from: '$.attributes["transaction_id"]'}
        attempt_no:     {from: '$.attributes["attempt_no"]'}
        arm:            {from: '$.attributes["arm"]'}
        unit_type:      {from: '$.attributes["unit_type"]'}
        unit_id:        {from: '$.attributes["unit_id"]'}
        subject_id:     {from: '$.attributes["subject_id"]'}
        model_id:       {from: '$.attributes["model_id"]'}
        threshold:      {from: '$.attributes["threshold"]'}
        outcome:        {from: '$.attributes["outcome"]'}
        pose_bin:       {from: '$.attributes["pose_bin"]'}
        capture_ms:     {from: '$.attributes["capture_ms"]'}
        compare_ms:     {from: '$.attributes["compare_ms"]'}
        total_ms:       {from: '$.attributes["total_ms"]'}
        site_id:        {from: '$.attributes["site_id"]'}
        device_id:      {from: '$.attributes["device_id"]'}
        app_version:    {from: '$.resource.attributes["service.version"]'}
        review_id:      {from: '$.attributes["review_id"]'}
        handle_ms:      {from: '$.attributes["handle_ms"]'}
        wait_ms:        {from: '$.attributes["wait_ms"]'}
        review_outcome: {from: '$.attributes["review_outcome"]'}
        truth:          {from: '$.attributes["truth"]'}
        truth_prob:     {from: '$.attributes["truth_prob"]'}
      """)
}
