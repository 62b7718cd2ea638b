import Liquid
import TextCore

/// Fuzzes parsing: an input is the source of a template.
///
/// Besides not crashing, a parse must give a template or an error, and each finding must lie within the source
/// and print in both languages. Inputs of odd length are parsed leniently.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = SourceText(name: "模板.liquid", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
  let parsed = Template.parse(source, undefined: count % 2 == 0 ? .strict : .lenient)
  Findings.check(parsed.diagnostics, explain: parsed.template == nil)
  for name in parsed.template?.rootNames ?? [] { Findings.check(name.span, in: source) }
  return 0
}
