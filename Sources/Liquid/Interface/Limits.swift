/// What one render may use up at most. Each limit that is reached ends the render with an error that names it.
public struct Limits: Sendable {
  /// Bytes of output.
  public var outputBytes: Int
  /// Passes of loops, and a share of the work that filters do on long arrays and strings.
  public var steps: Int
  /// Partials rendered within one another.
  public var renderDepth: Int
  /// Bytes of all strings and arrays that filters, `assign` and `capture` build.
  public var builtBytes: Int

  /// The generous defaults: 256 MB of output, 100 million steps, 100 partials deep, 1 GB of strings.
  public init(
    outputBytes: Int = 256 << 20, steps: Int = 100_000_000, renderDepth: Int = 100, builtBytes: Int = 1 << 30
  ) {
    self.outputBytes = outputBytes
    self.steps = steps
    self.renderDepth = min(renderDepth, 100)
    self.builtBytes = builtBytes
  }

  /// How deep arrays and objects may lie within one another in data.
  public static let deepestValue = 512

  /// How deep blocks may lie within one another in a template.
  public static let deepestBlock = 100

  /// How deep brackets may lie within one another in an expression.
  public static let deepestExpression = 50
}

/// What becomes of names that the data does not hold.
public enum UndefinedNames: String, Sendable, CaseIterable {
  /// They are errors that give the nearest name and what exists.
  case strict
  /// They are null, as Shopify has it.
  case lenient
}

/// How a template is rendered.
public struct RenderOptions: Sendable {
  /// What becomes of names that the data does not hold.
  public var undefined: UndefinedNames
  /// What the render may use up.
  public var limits: Limits
  /// Whether `Rendered.runs` is filled.
  public var recordsRuns: Bool
  /// Top-level names that are null without an error where the data does not hold them.
  public var optionalNames: Set<String>
  /// Whether partials see the top-level names of the data; without it they see only what is passed to them.
  public var partialsSeeData: Bool
  /// What `"now" | date` means, in seconds since 1970 in UTC. Without it, asking for the time is an error, so
  /// that the same input always gives the same bytes.
  public var now: Int?

  /// Strict, with the default limits, without runs.
  public init(
    undefined: UndefinedNames = .strict, limits: Limits = Limits(), recordsRuns: Bool = false,
    optionalNames: Set<String> = [], partialsSeeData: Bool = false, now: Int? = nil
  ) {
    self.undefined = undefined
    self.limits = limits
    self.recordsRuns = recordsRuns
    self.optionalNames = optionalNames
    self.partialsSeeData = partialsSeeData
    self.now = now
  }
}
