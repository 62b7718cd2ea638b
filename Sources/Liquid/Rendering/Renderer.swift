import TextCore

/// Sets a machine up and takes what it made.
enum Renderer {
  static func render(
    _ template: Template, _ data: Value, _ partials: some PartialLoader, _ options: RenderOptions
  ) -> (rendered: Rendered?, diagnostics: [Diagnostic]) {
    let cell = data.ownedCell()
    defer { cell.release() }
    if let finding = check(cell, template.source) { return (nil, [finding]) }
    var machine = Machine(template.program, cell, template.environment, partials, options)
    do {
      try machine.run()
      if machine.output.exceedsLimit { _ = machine.outputLimitReached() }
    } catch {
      // What there is to say stands in the diagnostics.
    }
    machine.finish()
    let diagnostics = machine.diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      machine.output.free()
      return (nil, diagnostics)
    }
    let bytes = machine.output.take()
    return (Rendered(bytes: bytes, runs: machine.runs), diagnostics)
  }

  private static func check(_ data: Cell, _ source: SourceText) -> Diagnostic? {
    if data.depth > Limits.deepestValue {
      return Diagnostic(
        .error, "data-too-deep",
        Message(
          "数据嵌套超过 \(Limits.deepestValue) 层", "the data lies more than \(Limits.deepestValue) deep within itself"),
        at: .file(source.name))
    }
    guard data.tag == .object || data.tag == .null else {
      let kind = ValueKind.name(data)
      return Diagnostic(
        .error, "data-not-object",
        Message("数据应当是一个对象（名称和值），却是\(kind.zh)", "the data should be an object of names and values, found \(kind.en)"),
        at: .file(source.name))
    }
    return nil
  }
}
