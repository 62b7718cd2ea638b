// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

/// A module of the house: its folder under Sources and what it may import.
func room(_ name: String, _ imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: imports, exclude: exclude, swiftSettings: strict)
}

/// A module's tests, in a folder of the same name with "Tests" behind it.
func tests(_ name: String, _ imports: [Target.Dependency], fixtures: Bool = true) -> Target {
  .testTarget(
    name: name, dependencies: imports, exclude: fixtures ? ["Fixtures"] : [], swiftSettings: strict)
}

let package = Package(
  name: "bigan",
  products: [
    .executable(name: "bigan", targets: ["bigan"]),
    .library(name: "Liquid", targets: ["Liquid", "TextCore"]),
  ],
  targets: [
    room("TextCore"),
    room("Liquid", ["TextCore"]),
    // The system's own, which the toolchain's installation asks for.
    .systemLibrary(name: "zlib"),
    room("Records", ["TextCore", "zlib"]),
    room("Phrases", ["TextCore"]),
    room("Drafting", ["TextCore", "Liquid", "Records", "Phrases"]),
    .target(
      name: "Assets", exclude: ["Pages", "Sample"], swiftSettings: strict, plugins: ["EmbedAssets"]),
    .executableTarget(
      name: "bigan",
      dependencies: ["TextCore", "Liquid", "Records", "Phrases", "Drafting", "Assets"],
      swiftSettings: strict),
    .executableTarget(
      // It times the program itself, which is therefore built with it.
      name: "bench",
      dependencies: ["TextCore", "Liquid", "Assets", "bigan"],
      swiftSettings: strict),
    .executableTarget(name: "embed-assets", swiftSettings: strict),
    .plugin(
      name: "EmbedAssets", capability: .buildTool(), dependencies: ["embed-assets"],
      path: "Sources/EmbedAssets"),
    tests("TextCoreTests", ["TextCore"], fixtures: false),
    tests("LiquidTests", ["Liquid", "TextCore"]),
    tests("RecordsTests", ["Records", "TextCore"]),
    tests("PhrasesTests", ["Phrases", "Assets", "TextCore"]),
    tests("DraftingTests", ["Drafting", "Phrases", "Records", "Assets", "TextCore"]),
    tests("CommandTests", ["bigan", "Liquid", "TextCore"]),
  ]
)
