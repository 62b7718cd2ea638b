import Records
import TextCore

/// A work plan's file and what it takes to read it.
struct PlanFile {
  /// The path from where the program runs.
  let path: String
  /// The name that messages show.
  let name: String

  /// The plan with its findings; one that cannot be read is thrown with them.
  func read() throws -> (plan: WorkPlan, findings: [Diagnostic]) {
    let (plan, findings) = PlanReader.read(bytes: try FileReading.read(path), name: name)
    guard let plan else { throw Failure(findings) }
    return (plan, findings)
  }
}
