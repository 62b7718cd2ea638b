import TextCore

/// What was made use of or made, by its whole name.
extension Qualifier {
  private static let usings: SearchWords = ["应用", "使用", "运用", "研发", "开发", "构建", "搭建", "启用", "上线", "推广"]

  /// `应用大数据法律监督模型7个` of 大数据法律监督模型 and 应用模型7个: the thing by its whole name.
  static func used(_ name: String, _ first: String) -> String? {
    let (body, number) = TaskObject.counted(first)
    guard let verb = body.head(of: usings), case let noun = body.dropFirst(verb.count), (2...4).contains(noun.count),
      !number.isEmpty, name.hasSuffix(noun), name.count >= noun.count + 2, !name.holds(verb),
      !number.ends(inOneOf: ["次", "人", "元"])
    else { return nil }
    return verb + name + number
  }
}
