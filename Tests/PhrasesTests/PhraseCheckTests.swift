import Phrases
import Testing
import TextCore

struct PhraseCheckBankTests {
  @Test func theBuiltInBankIsClean() {
    let findings = PhraseCheck.findings(PhrasebankFilesTests.files)
    #expect(findings.map { DiagnosticPrinter(.chinese).text($0) } == [])
  }
}
