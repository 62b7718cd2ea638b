import Phrases
import TextCore

/// `bigan phrases list|show|search|why|check|harvest`: what the phrase bank holds, and what is wrong in it.
struct PhrasesCommand: Command {
  static let name = "phrases"
  static let summary = Message("查看、检查短语库，从旧稿里收集短语", "look up, check and harvest phrases")
  static let usage = [
    Message("list [版块[/事项]]", "list [SECTION[/TOPIC]]"),
    Message("show 版块[/事项][/组] | 文件:行号", "show SECTION[/TOPIC][/GROUP] | FILE:LINE"),
    Message("search 词", "search WORD"),
    Message("why 台账.csv:14 | why 14 [文件夹]", "why LEDGER.csv:14 | why 14 [DIR]"),
    Message("check [文件…|文件夹] [--alone]", "check [FILE…|DIR] [--alone]"),
    Message("harvest 旧稿… [-o 文件]", "harvest OLD… [-o FILE]"),
  ]
  static let details: Message? = Message(
    "list、show、search 在工作文件夹里连它自己的 Phrasebank/ 一起看。why 说明台账的一行归到哪里、那里的短语哪些能用、\n"
      + "哪些不能用和原因。check 查语法、数字、断语、过期的说法、雷同、过长和缺项，查出问题时退出码为 1；不写文件就查\n"
      + "工作文件夹自己的短语，不在工作文件夹里就查自带的。harvest 读往年的总结（文本、Markdown、.docx），把标题和说法\n"
      + "整理成短语文件，数字、单位名、日期换成槽，丢掉的和原因写在标准错误里。",
    "list, show and search take in the Phrasebank/ of a workspace that they are run in. why tells where a row of the\n"
      + "ledger belongs, which phrases could be used there and why others could not. check looks for faults of grammar,\n"
      + "digits, claims, wording out of date, near-duplicates, length and gaps, with exit status 1 where it finds some;\n"
      + "without files it checks the workspace's own phrases, elsewhere the built-in ones. harvest reads old summaries\n"
      + "(text, Markdown, .docx) and makes a phrase file of their headings and wording, with slots for numbers, names\n"
      + "and dates; what it drops, and why, goes to standard error.")
  static let options: [Option<PhrasesCommand>] = [
    .flag("--alone", Message("check 时不与自带的短语库一起看", "check files without the built-in bank beside them")) {
      $0.isAlone = true
    },
    .value("--output", short: "-o", Message("文件", "FILE"), Message("harvest 写到哪里", "where harvest writes")) {
      $0.output = $1
    },
  ]
  static let operandCount = 0...Int.max

  /// What the first operand asks for.
  enum Verb: String, CaseIterable { case list, show, search, why, check, harvest }

  var operands: [String] = []
  var isAlone = false
  var output: String?

  func run(_ context: Context) throws -> ExitStatus {
    let word = operands.first ?? Verb.list.rawValue
    let rest = Array(operands.dropFirst())
    guard let verb = Verb(rawValue: word) else {
      throw Suggestion.failure(
        Message("phrases 后面不能是“\(word)”", "phrases cannot “\(word)”"), word, among: Verb.allCases.map(\.rawValue),
        otherwise: Message(
          "可以是：" + Verb.allCases.map(\.rawValue).joined(separator: "、"),
          "it can: " + Verb.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    try checkOptions(verb)
    switch verb {
    case .list: try PhrasesListing(bank: shelf(context), context: context).list(try one(rest, verb, optional: true))
    case .show: try PhrasesListing(bank: shelf(context), context: context).show(try one(rest, verb) ?? "")
    case .search: try PhrasesListing(bank: shelf(context), context: context).search(try one(rest, verb) ?? "")
    case .why: try PhrasesWhy(rest).run(context)
    case .check: return try PhrasesCheck(paths: rest, isAlone: isAlone).run(context)
    case .harvest: try PhrasesHarvest(paths: rest, output: output).run(context)
    }
    return .done
  }

  private func checkOptions(_ verb: Verb) throws(Failure) {
    let wrong = isAlone && verb != .check ? "--alone" : output != nil && verb != .harvest ? "--output" : nil
    guard let wrong else { return }
    throw Failure(
      "usage", Message("“phrases \(verb)”不用选项“\(wrong)”", "“phrases \(verb)” does not take “\(wrong)”"),
      remedy: Message("去掉它", "leave it out"))
  }

  private func one(_ rest: [String], _ verb: Verb, optional: Bool = false) throws(Failure) -> String? {
    guard rest.count > 1 || rest.isEmpty && !optional else { return rest.first }
    throw Failure(
      "usage",
      rest.isEmpty
        ? Message("“phrases \(verb)”后面少写了内容", "“phrases \(verb)” needs an operand")
        : Message("“phrases \(verb)”后面多了“\(rest[1])”", "“phrases \(verb)” does not take “\(rest[1])”"),
      remedy: Message("用“bigan help phrases”看写法", "see “bigan help phrases”"))
  }

  /// All built-in phrases, with those of the workspace that the program runs in.
  private func shelf(_ context: Context) throws -> PhraseBank {
    var files = Workspace.embeddedPhrases
    var slots: [String] = []
    if Workspace.isOne(".") {
      let workspace = try Workspace.open(nil)
      files += try workspace.ownPhrases()
      slots = workspace.settings.entries.map(\.name)
    }
    let (bank, findings) = PhraseBank.parse(files: files, extraSlots: slots)
    context.report(findings)
    return bank
  }
}
