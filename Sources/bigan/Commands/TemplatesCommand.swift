import Drafting
import TextCore

/// `bigan templates list|show|check|copy`: the templates at hand.
struct TemplatesCommand: Command {
  static let name = "templates"
  static let summary = Message("看、查、复制模板", "list, show, check and copy templates")
  static let usage = [
    Message("list", "list"), Message("show 名称", "show NAME"), Message("check [名称或文件…]", "check [NAME|FILE…]"),
    Message("copy 名称 [文件夹]", "copy NAME [DIR]"),
  ]
  static let details: Message? = Message(
    "list 列出模板和用途；show 把一个模板打印出来。\n"
      + "check 检查模板：语法、名称、部件，再用空的、小的、大的台账各试一遍；不写文件就全部检查。\n"
      + "copy 把内置模板和它的部件复制到文件夹的 Templates/ 里，供您修改；已有的文件不会被覆盖。",
    "list tells the templates and what each is for; show prints one.\n"
      + "check looks at syntax, names and parts, and tries each template on an empty, a small and a large ledger;\n"
      + "without files it checks all. copy puts a built-in template and its parts into Templates/ of the folder\n"
      + "for you to change; a file that exists stays.")
  static let options: [Option<TemplatesCommand>] = [
    .value("--templates", Message("文件夹", "DIR"), Message("先在这个文件夹里找模板", "look for templates in this folder first")) {
      $0.folder = $1
    }
  ]
  static let operandCount = 1...Int.max

  private static let actions = ["list", "show", "check", "copy"]

  var operands: [String] = []
  var folder: String?

  func run(_ context: Context) throws -> ExitStatus {
    let action = operands.first ?? ""
    let rest = Array(operands.dropFirst())
    switch action {
    case "list":
      try Self.count(rest, 0...0, action)
      return TemplatesListing(shelf: try TemplateShelf(folder)).write(context)
    case "show":
      try Self.count(rest, 1...1, action)
      context.out.write(try TemplateShelf(folder).folders.main(rest[0], namedAt: nil).bytes)
      return .done
    case "check": return try TemplatesChecking(shelf: TemplateShelf(folder)).check(rest, context)
    case "copy":
      try Self.count(rest, 1...2, action)
      return try TemplatesCopying.copy(rest[0], to: rest.count > 1 ? rest[1] : ".", context)
    default:
      throw Suggestion.failure(
        Message("没有“templates \(action)”", "there is no “templates \(action)”"), action, among: Self.actions,
        otherwise: Message(
          "可以是：" + Self.actions.joined(separator: "、"), "it can be: " + Self.actions.joined(separator: ", ")))
    }
  }

  private static func count(_ rest: [String], _ wanted: ClosedRange<Int>, _ action: String) throws(Failure) {
    guard !wanted.contains(rest.count) else { return }
    let form = usage.first { $0.en.hasPrefix(action) } ?? Message(action, action)
    throw Failure(
      "usage",
      rest.count < wanted.lowerBound
        ? Message("“templates \(action)”后面少写了内容", "“templates \(action)” needs more operands")
        : Message(
          "“templates \(action)”后面多了“\(rest[wanted.upperBound])”",
          "“templates \(action)” does not take “\(rest[wanted.upperBound])”"),
      remedy: Message("写成“bigan templates \(form.zh)”", "write “bigan templates \(form.en)”"))
  }
}
