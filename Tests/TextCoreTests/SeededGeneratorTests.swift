import Testing
import TextCore

struct SeededGeneratorTests {
  /// The published first outputs of SplitMix64.
  @Test(
    arguments: [
      (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
      (1_234_567, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]),
    ] as [(UInt64, [UInt64])])
  func streamIsSplitMix64(seed: UInt64, expected: [UInt64]) {
    var generator = SeededGenerator(seed: seed)
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test func oneSeedShufflesOneWay() {
    var a = SeededGenerator(seed: 7)
    var b = SeededGenerator(seed: 7)
    #expect((0..<50).shuffled(using: &a) == (0..<50).shuffled(using: &b))
  }

  /// The published test vectors of FNV-1a with 64 bits.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func hashIsFNV1a(text: String, expected: UInt64) {
    #expect(StableHash.of(text.utf8) == expected)
  }

  @Test func textsAndNumbersAreKeptApart() {
    func hash(_ texts: String...) -> UInt64 {
      var hash = StableHash()
      for text in texts { hash.combine(text) }
      return hash.value
    }
    #expect(hash("ab", "c") != hash("a", "bc"))
    var number = StableHash()
    number.combine(UInt64(0x0102))
    #expect(number.value == StableHash.of([2, 1, 0, 0, 0, 0, 0, 0]))
  }
}
