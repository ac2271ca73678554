import Compression
import Foundation
import Simulation
import Testing
import Vocabulary

@Suite("The made-up pilot of a gate")
struct GatePilotTests {
  static let files: [String: Data] = {
    let files = (try? GatePilot().files()) ?? []
    return Dictionary(files.map { ($0.path, $0.contents) }) { a, _ in a }
  }()

  static func text(_ path: String) throws -> String {
    let data = try #require(files[path])
    return String(decoding: Gzip.isGzip(data) ? try Gzip.inflated(data, limit: 1 << 28) : data, as: UTF8.self)
  }

  @Test("the same seed gives the same bytes, another seed others")
  func seeded() throws {
    let again = try GatePilot().files()
    #expect(Dictionary(again.map { ($0.path, $0.contents) }) { a, _ in a } == Self.files)
    #expect(try GatePilot(seed: 1).files() != again)
    #expect(Self.files.values.reduce(0) { $0 + $1.count } < 4 << 20)
  }

  @Test("every pair names listed images, once, and tells rightly whether they are of one person")
  func pairs() throws {
    let images = Set(try Self.text("paths.txt").split(separator: "\n"))
    for list in ["f2f", "f2p", "p2p"] {
      var seen: Set<[Substring]> = []
      var mated = 0
      for line in try Self.text("\(list).txt.gz").split(separator: "\n") {
        let fields = line.split(separator: "\t")
        #expect(images.contains(fields[0]) && images.contains(fields[1]))
        #expect(seen.insert(fields[0..<2].sorted()).inserted)
        let isMated = fields[0].prefix(6) == fields[1].prefix(6)
        #expect((fields[2] == "1") == isMated)
        mated += isMated ? 1 : 0
      }
      #expect(mated > 1400 && seen.count - mated == 32_000)
    }
  }

  @Test("angles lie in the bin that the path names")
  func poses() throws {
    for line in try Self.text("poses.csv").split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",")
      let angles = PoseAngles(yaw: Double(fields[1]), pitch: Double(fields[2]), roll: Double(fields[3]))
      #expect(angles.bin?.rawValue == String(fields[0].split(separator: "/")[1]))
    }
  }

  @Test("log lines are JSON in order of time, but for one that is cut; ids repeat three times")
  func log() throws {
    var ids: [String: Int] = [:]
    var unreadable = 0
    var last = ""
    for week in 1...4 {
      for line in try Self.text("logs/gate-\(week).jsonl.gz").split(separator: "\n") {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
          let id = object["event_id"] as? String, let time = object["ts"] as? String
        else {
          unreadable += 1
          continue
        }
        ids[id, default: 0] += 1
        if ids[id] == 1 && !id.hasPrefix("late") {
          #expect(time >= last)
          last = time
        }
      }
    }
    #expect(unreadable == 1 && ids.values.filter { $0 == 2 }.count == 3 && ids.values.allSatisfy { $0 <= 2 })
  }
}
