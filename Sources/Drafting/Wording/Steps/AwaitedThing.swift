import Records
import TextCore

/// What a plan of nothing but a day is of: what is waited for, and not the work that is done.
extension UnfinishedWording {
  /// 电镜 and 到货 of 电镜还没到货，预计2026年4月: the day is of what is waited for, and not of the work that is done.
  static func awaited(_ record: TaskRecord) -> (thing: String, act: String)? {
    if let back = brought(record) { return back }
    for clause in Clause.split(MarkWidth.widened(record.note)).map(\.text) {
      for denial in ["还没有", "还没", "尚未", "还未", "没有", "没", "未"] {
        guard let place = clause.place(of: denial) else { continue }
        let thing = clause[..<place.lowerBound]
        let act = clause[place.upperBound...]
        guard (2...6).contains(thing.count), thing.allSatisfy(Punctuation.isHan), arrivals.contains(String(act)) else {
          break
        }
        return (String(thing), String(act))
      }
    }
    return nil
  }

  /// 民国县志 and 取回 of 民国县志修复送省馆，尚未取回: what was sent away.
  private static func brought(_ record: TaskRecord) -> (thing: String, act: String)? {
    let clauses = Clause.split(MarkWidth.widened(record.result + "；" + record.problem)).map(\.text)
    for (sent, back) in zip(clauses, clauses.dropFirst()) {
      guard let act = ["取回", "返还", "送回", "归还"].first(where: { back.hasSuffix($0) }),
        ["尚未", "还未", "还没", "未", "没", "没有"].contains(String(back.dropLast(act.count))),
        let place = sent.place(of: "送"), case let thing = sent[..<place.lowerBound].description,
        case let bare = ["修复", "检测", "鉴定", "维修", "装裱", "检定"].lazy.filter({ thing.hasSuffix($0) }).map({
          thing.trimmingSuffix($0)
        }).first ?? thing,
        (2...10).contains(bare.count), bare.allSatisfy(Punctuation.isHan)
      else { continue }
      return (bare, act)
    }
    return nil
  }

  private static let arrivals: WordSet = ["到货", "到位", "批复", "获批", "安装", "交付", "投用", "验收", "开工", "完工", "上线"]
}
