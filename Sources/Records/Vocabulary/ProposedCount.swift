import TextCore

/// Numbers of a review that proposes: 拟开放7315件 of 初审12380件, 拟录用12人. They are what came of it, and nothing that is still meant.
package enum ProposedCount {
  /// Whether a clause tells such a number.
  package static func isTold(by clause: some StringProtocol) -> Bool {
    clause.hasPrefix("拟") && isTold(ArraySlice(clause.unicodeScalars))
  }

  /// The same of scalars from 拟 on.
  static func isTold(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let behind = text.dropFirst()
    guard let verb = verbs.first(where: { behind.starts(with: $0) }), let next = behind.dropFirst(verb.count).first
    else {
      return false
    }
    return (0x30...0x39).contains(next.value)
  }

  private static let verbs = [
    "开放", "录用", "聘用", "表彰", "推荐", "认定", "公开", "批准", "授予", "入围", "入选", "处罚", "资助", "立项", "晋升", "接收", "吸收",
  ].map { Array($0.unicodeScalars) }
}
