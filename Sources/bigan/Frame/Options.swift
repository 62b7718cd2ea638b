import TextCore

/// One option of a command: parser, help and suggestions all come from this value.
struct Option<Owner: Command>: Sendable {
  /// Its long name with the hyphens, such as `--seed`.
  let name: String
  /// Its short name with the hyphen, such as `-o`.
  let short: String?
  /// What the value is called in the help; nil for an option without a value.
  let value: Message?
  /// The values it may have; empty where any text is taken.
  let choices: [String]
  /// What it does.
  let help: Message
  /// Puts the value into the command; the text is empty for an option without a value.
  let set: @Sendable (inout Owner, String) -> Void

  /// An option without a value.
  static func flag(
    _ name: String, short: String? = nil, _ help: Message, set: @escaping @Sendable (inout Owner) -> Void
  ) -> Option {
    Option(name: name, short: short, value: nil, choices: [], help: help) { owner, _ in set(&owner) }
  }

  /// An option with a value.
  static func value(
    _ name: String, short: String? = nil, _ value: Message, _ help: Message,
    set: @escaping @Sendable (inout Owner, String) -> Void
  ) -> Option {
    Option(name: name, short: short, value: value, choices: [], help: help, set: set)
  }

  /// An option with one of a few values.
  static func choice(
    _ name: String, short: String? = nil, _ choices: [String], _ help: Message,
    set: @escaping @Sendable (inout Owner, String) -> Void
  ) -> Option {
    let value = choices.joined(separator: "|")
    return Option(
      name: name, short: short, value: Message(value, value), choices: choices, help: help, set: set)
  }
}

/// Reads the words behind a command's name into a value of its type.
///
/// `--name value`, `--name=value`, `-n value`; `--` ends the options; `-` alone is an operand. Of an option that
/// is given twice the last one counts, unless its setter collects.
struct WordParser<C: Command> {
  /// The command with everything that was typed.
  static func parse(_ words: ArraySlice<String>) throws(Failure) -> C {
    var command = C()
    var words = words
    while let word = words.popFirst() {
      if word == "--" {
        command.operands += words
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        command.operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let attached: String? = word.hasPrefix("--") && parts.count == 2 ? parts[1] : nil
      let name = attached == nil ? word : parts[0]
      guard let option = C.options.first(where: { $0.name == name || $0.short == name }) else {
        throw unknown(name)
      }
      option.set(&command, try value(of: option, attached, &words))
    }
    try checkCount(command.operands)
    return command
  }

  private static func value(
    of option: Option<C>, _ attached: String?, _ words: inout ArraySlice<String>
  ) throws(Failure) -> String {
    guard let wanted = option.value else {
      guard attached == nil else {
        throw Failure(
          "usage", Message("选项“\(option.name)”不带内容", "the option “\(option.name)” takes no value"),
          remedy: Message("只写“\(option.name)”", "write “\(option.name)” alone"))
      }
      return ""
    }
    let isOption = words.first.map { word in
      word == "--" || C.options.contains { $0.name == word || $0.short == word }
    }
    guard let value = attached ?? (isOption == false ? words.popFirst() : nil) else {
      throw Failure(
        "usage", Message("选项“\(option.name)”后面没有内容", "the option “\(option.name)” has no value"),
        remedy: Message("写成“\(option.name) \(wanted.zh)”", "write “\(option.name) \(wanted.en)”"))
    }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      throw Suggestion.failure(
        Message("选项“\(option.name)”不能是“\(value)”", "the option “\(option.name)” cannot be “\(value)”"),
        value, among: option.choices,
        otherwise: Message(
          "可以是：" + option.choices.joined(separator: "、"),
          "it can be: " + option.choices.joined(separator: ", ")))
    }
    return value
  }

  private static func unknown(_ name: String) -> Failure {
    Suggestion.failure(
      Message("命令“\(C.name)”没有选项“\(name)”", "the command “\(C.name)” has no option “\(name)”"),
      name,
      among: C.options.flatMap { [$0.name] + ($0.short.map { [$0] } ?? []) }
        + GlobalOption.allCases.map(\.rawValue),
      otherwise: Message(
        "用“bigan help \(C.name)”看有哪些选项；以“-”开头的文件名写在“--”后面",
        "see “bigan help \(C.name)”; a file name that begins with “-” goes behind “--”"))
  }

  private static func checkCount(_ operands: [String]) throws(Failure) {
    let (found, wanted) = (operands.count, C.operandCount)
    guard !wanted.contains(found) else { return }
    let usage = "bigan \(C.name) "
    let remedy = C.usage.first.map { Message("写法：\(usage)\($0.zh)", "usage: \(usage)\($0.en)") }
    guard found > wanted.upperBound else {
      throw Failure(
        "usage",
        Message("命令“\(C.name)”后面少写了内容", "the command “\(C.name)” needs more operands"), remedy: remedy)
    }
    let extra = operands[wanted.upperBound]
    throw Failure(
      "usage", Message("命令“\(C.name)”后面多了“\(extra)”", "the command “\(C.name)” does not take “\(extra)”"),
      remedy: remedy)
  }
}

/// The options that every command has.
enum GlobalOption: String, CaseIterable {
  case help = "--help"
  case lang = "--lang"
}
