import Records
import TextCore

/// Steps that name the problem they answer (针对……的问题，……): 不足 has just told it, and a list of a dozen of them reads like a form. The first
/// few keep it, the others lead with their work.
enum AnsweredSteps {
  private static let most = 4

  /// The matters with 针对 in the steps of no more than a few of them.
  static func varied(_ matters: [OpenMatter], _ records: [TaskRecord], _ wording: UnfinishedWording) -> [OpenMatter] {
    var out = matters
    var told = 0
    for at in out.indices where out[at].step.hasPrefix("针对") {
      told += 1
      guard told > most, let end = out[at].step.place(of: "的问题，"), case let tail = out[at].step[end.upperBound...],
        case let name = wording.stepName(records[out[at].record]), (3...14).contains(name.count),
        name.allSatisfy(Punctuation.isHan), wording.wordbook.headVerb(name) == nil, !tail.holds(name), tail.count >= 4
      else { continue }
      out[at].step = "抓好" + name + "，" + tail
    }
    return out
  }
}
