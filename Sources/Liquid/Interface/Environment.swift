/// The filters that templates may use: the standard ones and those that a host registers.
///
///     var environment = Environment()
///     environment.register("编号", [.optional("位数", .integer)]) { value, arguments throws(FilterFault) in
///       guard case .int(let number) = value else { throw FilterFault(Message("要一个整数", "needs a whole number")) }
///       return .string("第\(number)号")
///     }
public struct Environment: Sendable {
  /// What a registered filter does: from the input and the arguments to the result.
  public typealias Body = @Sendable (Value, FilterArguments) throws(FilterFault) -> Value

  struct HostFilter: Sendable {
    let name: String
    let parameters: [FilterParameter]
    let body: Body
  }

  private(set) var hostFilters: [HostFilter] = []
  private var hostIndex: [String: Int] = [:]

  /// The standard filters.
  public init() {}

  /// Adds a filter, or replaces one of its name.
  ///
  /// Parameters that must be given come first, then optional ones, then keywords. A call that gives too few, too
  /// many, unknown or unfit arguments is an error before the filter runs.
  public mutating func register(
    _ name: String, _ parameters: [FilterParameter] = [], _ body: @escaping Body
  ) {
    let filter = HostFilter(name: name, parameters: parameters, body: body)
    if let known = hostIndex[name] {
      hostFilters[known] = filter
    } else {
      hostIndex[name] = hostFilters.count
      hostFilters.append(filter)
    }
  }

  /// The names of all filters: the standard ones in alphabetical order, then the host's as registered.
  public var filterNames: [String] {
    StandardFilter.allCases.map(\.name) + hostFilters.map(\.name)
  }

  func filter(named name: String) -> FilterTarget? {
    if let index = hostIndex[name] { return .host(index) }
    return StandardFilter(rawName: name).map { .standard($0) }
  }

  func parameters(of target: FilterTarget) -> [FilterParameter] {
    switch target {
    case .standard(let filter): filter.parameters
    case .host(let index): hostFilters[index].parameters
    }
  }
}

/// What a filter's name stands for.
enum FilterTarget {
  case standard(StandardFilter)
  case host(Int)
}
