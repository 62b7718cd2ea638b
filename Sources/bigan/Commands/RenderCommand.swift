import Drafting
import Liquid
import TextCore

/// `bigan render TEMPLATE`: the template engine by itself.
struct RenderCommand: Command {
  static let name = "render"
  static let summary = Message("用 JSON 数据渲染一个模板", "render a template with JSON data")
  static let usage = [Message("模板 [--data 数据.json] [选项]", "TEMPLATE [--data FILE.json] [OPTIONS]")]
  static let details: Message? = Message(
    "输出就是模板的结果，一字不改。用 render 引入的文件在模板所在的文件夹里找，或在 --partials 的文件夹里找。",
    "Prints what the template makes of the data and nothing else. Partials are found in the template's folder,\n"
      + "or in that of --partials.")
  static let options: [Option<RenderCommand>] = [
    .value(
      "--data", Message("文件", "FILE"), Message("JSON 对象：名称和值", "a JSON object of names and values")
    ) { $0.data = $1 },
    .value(
      "--partials", Message("文件夹", "DIR"), Message("render 引入的文件在哪里", "where partials are")
    ) { $0.partials = $1 },
    .choice(
      "--undefined", UndefinedNames.allCases.map(\.rawValue),
      Message("数据里没有的名称：是错误，还是空值", "whether names that the data lacks are errors or null")
    ) { $0.undefined = $1 },
  ]
  static let operandCount = 1...1

  var operands: [String] = []
  var data: String?
  var partials: String?
  var undefined = UndefinedNames.strict.rawValue

  func run(_ context: Context) throws -> ExitStatus {
    let path = operands.first ?? ""
    let source = try TextFile.read(path)
    let value = try data.map { try Self.value(try TextFile.read($0)) } ?? .object([])
    let options = RenderOptions(undefined: UndefinedNames(rawValue: undefined) ?? .strict)
    let loader = FolderPartials(partials ?? Self.folder(of: path))
    let result = Self.render(source, value, loader, options)
    guard let rendered = result.rendered else { throw Failure(result.diagnostics) }
    context.report(result.diagnostics)
    context.out.write(rendered.bytes)
    return .done
  }

  /// Renders a template with the standard filters and the Chinese ones.
  static func render(
    _ source: SourceText, _ data: Value, _ partials: some PartialLoader, _ options: RenderOptions
  ) -> (rendered: Rendered?, diagnostics: [Diagnostic]) {
    let parsed = Template.parse(
      source, environment: DomainFilters.environment, undefined: options.undefined)
    guard let template = parsed.template else { return (nil, parsed.diagnostics) }
    let result = template.render(data, partials: partials, options: options)
    return (result.rendered, parsed.diagnostics + result.diagnostics)
  }

  private static func value(_ source: SourceText) throws -> Value {
    let read = JSONValue.parse(source)
    guard let value = read.value else { throw Failure(read.diagnostics) }
    return value
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
