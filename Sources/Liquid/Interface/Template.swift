import TextCore

/// A template, parsed once and rendered as often as wanted, from any thread.
///
///     let source = SourceText(name: "你好.liquid", "{{ 单位 }}您好")
///     let parsed = Template.parse(source, environment: Environment())
///     let result = parsed.template?.render([("单位", "市局")])
///     print(result?.rendered?.text ?? "")
public struct Template: Sendable {
  /// A top-level name that a template reads and does not itself assign.
  public struct RootName: Sendable, Hashable {
    /// The name.
    public let name: String
    /// Where it is first read.
    public let span: Span
    /// Whether it is read only where it may be missing: in a truth test, or before `default`.
    public let isOptional: Bool
  }

  /// What the template was parsed from.
  public let source: SourceText
  /// The top-level names that the data must hold, in the order in which they are first read.
  public let rootNames: [RootName]
  /// A part that a template renders.
  public struct PartialName: Sendable, Hashable {
    /// The name, as it stands between the quotation marks.
    public let name: String
    /// Where it stands, with the marks.
    public let span: Span
  }

  /// The parts that it renders itself, in their order in the file; one may be there more than once.
  public let partialNames: [PartialName]
  let program: Program
  let environment: Environment
  let undefined: UndefinedNames

  /// Parses a template. Without a template, at least one of the diagnostics is an error; all that are found
  /// come together.
  ///
  /// `undefined` is what the template will be rendered with: where it is lenient, a few faults that Shopify's
  /// engine overlooks are warnings.
  public static func parse(
    _ source: SourceText, environment: Environment = Environment(), undefined: UndefinedNames = .strict
  ) -> (template: Template?, diagnostics: [Diagnostic]) {
    var compiler = Compiler(source, environment, undefined)
    let program = compiler.compile()
    let diagnostics = compiler.diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    let template = Template(
      source: source, rootNames: compiler.rootNames, partialNames: compiler.partialNames, program: program,
      environment: environment, undefined: undefined)
    return (template, diagnostics)
  }

  /// Renders the template with the fields of an object. Without a result, at least one of the diagnostics is an
  /// error.
  public func render(
    _ data: Value, partials: some PartialLoader = NoPartials(), options: RenderOptions = RenderOptions()
  ) -> (rendered: Rendered?, diagnostics: [Diagnostic]) {
    Renderer.render(self, data, partials, options)
  }

  /// Renders the template with data given as pairs.
  public func render(
    _ data: [(String, Value)], partials: some PartialLoader = NoPartials(),
    options: RenderOptions = RenderOptions()
  ) -> (rendered: Rendered?, diagnostics: [Diagnostic]) {
    Renderer.render(self, .object(data), partials, options)
  }
}
