import TextCore

/// A parameter of a filter, by which arguments are counted and checked before the filter is called.
public struct FilterParameter: Sendable {
  /// What an argument may be.
  public enum Kind: Sendable {
    /// Any value.
    case any
    /// Anything, which the filter reads as it would print.
    case string
    /// A whole number, or a string that writes one.
    case integer
    /// A number, or a string that writes one.
    case number
    /// An array or a range.
    case array
  }

  /// The name that messages show; for a keyword, the name by which it is given.
  public let name: String
  /// What it may be.
  public let kind: Kind
  /// Whether a call must give it.
  public let isRequired: Bool
  /// Whether it is given as `name: value`, after any positional ones.
  public let isKeyword: Bool

  /// A positional parameter that must be given.
  public static func required(_ name: String, _ kind: Kind = .any) -> FilterParameter {
    FilterParameter(name: name, kind: kind, isRequired: true, isKeyword: false)
  }

  /// A positional parameter that may be left out; all that follow must be optional too.
  public static func optional(_ name: String, _ kind: Kind = .any) -> FilterParameter {
    FilterParameter(name: name, kind: kind, isRequired: false, isKeyword: false)
  }

  /// A parameter given as `name: value`, which may be left out.
  public static func keyword(_ name: String, _ kind: Kind = .any) -> FilterParameter {
    FilterParameter(name: name, kind: kind, isRequired: false, isKeyword: true)
  }
}

/// The arguments of a call, already counted and checked against the filter's parameters.
public struct FilterArguments: Sendable {
  /// The positional arguments that were given.
  public let positional: [Value]
  private let keywords: [(String, Value)]

  /// Arguments from their parts, for calling a filter directly.
  public init(_ positional: [Value] = [], keywords: [(String, Value)] = []) {
    self.positional = positional
    self.keywords = keywords
  }

  /// The positional argument at an index from 0, or null where it was not given.
  public subscript(index: Int) -> Value { positional.indices.contains(index) ? positional[index] : .null }

  /// The keyword argument of a name, or null where it was not given.
  public subscript(name: String) -> Value { keywords.first { $0.0 == name }?.1 ?? .null }

  /// The positional argument at an index as a whole number, or nil where it was not given or is null.
  public func integer(_ index: Int) -> Int? { integer(self[index]) }

  /// The keyword argument of a name as a whole number, or nil where it was not given or is null.
  public func integer(_ name: String) -> Int? { integer(self[name]) }

  /// The positional argument at an index as it prints, or nil where it was not given or is null.
  public func string(_ index: Int) -> String? { string(self[index]) }

  /// The keyword argument of a name as it prints, or nil where it was not given or is null.
  public func string(_ name: String) -> String? { string(self[name]) }

  private func integer(_ value: Value) -> Int? {
    switch value {
    case .int(let number): number
    case .string(let text): Int(text.string)
    default: nil
    }
  }

  private func string(_ value: Value) -> String? {
    if case .null = value { nil } else { value.printed }
  }
}

/// Why a filter could not do its work. The engine adds the filter's name and the place.
public struct FilterFault: Error, Sendable {
  /// What was found and what was expected.
  public let message: Message
  /// What to do about it.
  public let remedy: Message?
  /// The index of the positional argument at fault; nil for the input.
  public let argument: Int?
  /// A short stable name for tests.
  public let code: String

  /// A fault from its parts.
  public init(
    _ message: Message, remedy: Message? = nil, argument: Int? = nil, code: String = "filter-input"
  ) {
    self.message = message
    self.remedy = remedy
    self.argument = argument
    self.code = code
  }
}
