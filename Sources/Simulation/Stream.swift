import Statistics

/// The random streams of a made-up pilot: what one draws never moves what another draws.
enum Stream: UInt32 {
  case identity = 1
  case quality, baselineNoise, augmentedNoise, angles, pairs
  case person, visit, log

  func random(seed: UInt64, _ replicate: Int) -> CounterRandom {
    CounterRandom(seed: seed, stream: rawValue, replicate: UInt32(replicate))
  }
}
