extension EconomicsGolden {
  struct Desk: Decodable, Sendable {
    let arrivalsPerHour, handleS, targetS, offeredLoad: Double
    let servers: Int
    let erlangB, pWait, serviceLevel, meanWaitS, occupancy: Double?
    let unstable: Bool?
  }

  struct Staffing: Decodable, Sendable {
    let arrivalsPerHour, handleS, targetS, serviceLevelMin, occupancyMax, shrinkage: Double
    let servers, rostered: Int
    let serviceLevel, occupancy: Double
  }

  struct Backlog: Decodable, Sendable {
    let arrivalsPerHour, capacityPerHour, backlogEndOfHour: [Int]
    let maxBacklog, served, unserved, servedSameHour, servedWithin1Hour, maxDelayHours: Int
  }

  struct Flow: Decodable, Sendable {
    let q, abandonAfterFailure, reviewAfterFailure, alive: [Double]
    let reviewWhenExhausted, expectedAttempts, expectedRetries: Double
    let success, abandoned, reviewed, rejected, exhausted: Double
  }
}
