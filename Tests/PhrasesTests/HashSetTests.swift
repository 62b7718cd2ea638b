import Testing
import TextCore

@testable import Phrases

@Suite struct HashSetTests {
  @Test func holdsWhatWasPutIn() {
    var generator = SeededGenerator(seed: 7)
    var hashes = HashSet()
    var known: Set<UInt64> = []
    #expect(hashes.isEmpty && !hashes.contains(5))
    for _ in 0..<5000 {
      // Small numbers next to each other fall into neighbouring slots.
      let hash = generator.next() % 4000 + 1
      hashes.insert(hash)
      known.insert(hash)
    }
    #expect((1...5000).allSatisfy { hashes.contains($0) == known.contains($0) })
  }
}
