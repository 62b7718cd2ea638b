import Foundation

/// Runs `bigan add` again and again and kills it at random moments.
final class KilledWriter: @unchecked Sendable {
  struct Attempt {
    let task: String
    let isAcknowledged: Bool
    let wasKilled: Bool
  }

  /// A cell of some length, so that a torn one would show.
  static let prose = String(repeating: "围绕年度重点任务开展学习研讨", count: 40)

  private(set) var attempts: [Attempt] = []
  private let number: Int
  private let folder: String
  private let kills: Int

  init(number: Int, folder: String, kills: Int) {
    self.number = number
    self.folder = folder
    self.kills = kills
  }

  /// The attempts of two writers at one ledger, together so many of them killed.
  static func pair(in folder: String, kills: Int) -> [Attempt] {
    let writers = [0, 1].map { KilledWriter(number: $0, folder: folder, kills: kills / 2) }
    DispatchQueue.concurrentPerform(iterations: writers.count) { writers[$0].run() }
    return writers.flatMap(\.attempts)
  }

  /// How the attempts ended, for the test to be sure that it tested something.
  static func outcomes(_ attempts: [Attempt]) -> String {
    let some = attempts.contains { $0.isAcknowledged } ? "some" : "none"
    return "killed \(attempts.count(where: \.wasKilled)), acknowledged \(some)"
  }

  /// Rows that are torn, and tasks that are not there as often as they must be.
  static func faults(_ attempts: [Attempt], in text: String, header: String) -> [String] {
    guard text.hasPrefix(header), text.hasSuffix("\n") else { return ["torn at its head or end"] }
    let rows = text.dropFirst(header.count).split(separator: "\n")
    var counts: [String: Int] = [:]
    var faults: [String] = []
    let known = Set(attempts.map(\.task))
    for (at, row) in rows.enumerated() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let task = cells.count == 5 ? cells[2] : ""
      let isWhole = cells == ["\(at + 1)", "思想", task, "\(task)，\(prose)", "已完成"]
      if !isWhole || !known.contains(task) { faults.append("torn: \(row)") }
      counts[task, default: 0] += 1
    }
    for attempt in attempts {
      let count = counts[attempt.task] ?? 0
      if count > 1 || count == 0 && attempt.isAcknowledged { faults.append("\(attempt.task): \(count) times") }
    }
    return faults
  }

  private func run() {
    var random = SystemRandomNumberGenerator()
    // How long a run takes here, so that the moments fall within it.
    var usual = 10_000.0
    while attempts.count(where: \.wasKilled) < kills, attempts.count < kills * 20 {
      let task = "甲\(number)-\(attempts.count)乙"
      let delay = attempts.count < 3 ? 10_000_000 : Double.random(in: 0...(usual * 1.3), using: &random)
      let (this, time) = once(task, killAfter: delay)
      if !this.wasKilled { usual = (usual + time) / 2 }
      attempts.append(this)
    }
  }

  /// One run, killed after so many microseconds unless it ended before; and the microseconds that it took.
  private func once(_ task: String, killAfter delay: Double) -> (Attempt, Double) {
    let process = Process()
    let out = Pipe()
    process.executableURL = Bigan.program
    process.arguments = [
      "add", folder, "--task", task, "--section", "思想", "--result", "\(task)，\(Self.prose)", "--state", "已完成",
    ]
    process.environment = ["LANG": "zh_CN.UTF-8"]
    process.standardOutput = out
    process.standardError = FileHandle.nullDevice
    let start = ContinuousClock.now
    guard (try? process.run()) != nil else { return (Attempt(task: task, isAcknowledged: false, wasKilled: false), 0) }
    let end = start + .microseconds(Int(delay))
    while process.isRunning, ContinuousClock.now < end { usleep(200) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    let time = start.duration(to: .now) / .microseconds(1)
    let said = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let wasKilled = process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
    return (
      Attempt(task: task, isAcknowledged: said.hasPrefix("已添加：") && said.hasSuffix("\n"), wasKilled: wasKilled), time
    )
  }
}
