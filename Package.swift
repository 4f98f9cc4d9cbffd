// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target of Swift sources with the house's settings.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target, in the folder of its name.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: strict)
}

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "transition",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "transition", targets: ["transition"]),
    .executable(name: "benchmark", targets: ["benchmark"]),
    .library(name: "TransitionKit", targets: ["TransitionKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    module("Diagnostics"),
    module("YAMLSyntax", ["CYAML", "Diagnostics"]),
    module("PlanFormat", ["YAMLSyntax", "Diagnostics"]),
    module("PlanModel", ["PlanFormat", "Diagnostics"]),
    module("PlanReading", ["PlanModel", "PlanFormat", "YAMLSyntax", "Diagnostics"]),
    module("Editing", ["PlanReading", "PlanModel", "PlanFormat", "YAMLSyntax", "Diagnostics"]),
    module("Scheduling"),
    module("Analysis", ["PlanModel", "PlanFormat", "Scheduling", "Diagnostics"]),
    module("Requirements", ["PlanModel", "PlanFormat", "Analysis", "Scheduling", "Diagnostics"]),
    module("Documents"),
    .target(name: "CTemplates"),
    module("Templates", ["CTemplates", "Documents", mustache]),
    module("Languages", ["Documents", "Templates", "PlanFormat", "YAMLSyntax", "Diagnostics"]),
    module(
      "Reporting",
      [
        "Documents", "Templates", "Languages", "Requirements", "Analysis", "Scheduling", "PlanModel", "PlanFormat",
        "Diagnostics",
      ]),
    module("Rendering", ["Documents"]),
    module(
      "TransitionKit",
      [
        "Editing", "PlanReading", "PlanModel", "PlanFormat", "YAMLSyntax", "Diagnostics", "Analysis", "Scheduling",
        "Requirements", "Documents", "Templates", "Languages", "Reporting", "Rendering",
      ]),
    module(
      "LanguageServer",
      [
        "TransitionKit", "Editing", "Reporting", "Rendering", "Requirements", "Analysis", "Scheduling", "Languages",
        "PlanReading", "PlanModel", "PlanFormat", "YAMLSyntax", "Diagnostics",
      ]),
    module(
      "Preview",
      [
        "TransitionKit", "Editing", "Reporting", "Rendering", "Requirements", "Analysis", "Documents", "PlanReading",
        "PlanModel", "PlanFormat", "YAMLSyntax", "Diagnostics", flyingFox, flyingSocks,
      ]),
    .executableTarget(
      name: "transition",
      dependencies: [
        "LanguageServer", "Preview", "Editing", "TransitionKit", "PlanModel", "Reporting", "Rendering", "Requirements",
        "Documents", "PlanFormat", "Diagnostics", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "LanguageServer", "TransitionKit", "Requirements", "Analysis", "Scheduling", "PlanReading", "PlanModel",
        "PlanFormat", "YAMLSyntax", "CYAML", "Diagnostics", argumentParser,
      ],
      swiftSettings: strict),
    tests("Diagnostics", ["Diagnostics"]),
    tests("PlanFormat", ["PlanFormat"]),
    tests(
      "Analysis",
      ["Analysis", "Scheduling", "PlanReading", "PlanModel", "PlanFormat", "Diagnostics", "SeededRandom"]),
    .testTarget(
      name: "TransitionKitTests",
      dependencies: [
        "TransitionKit", "Editing", "Reporting", "Rendering", "Templates", "Languages", "Requirements", "Analysis",
        "PlanModel", "PlanFormat", "YAMLSyntax", "Documents", "Diagnostics", "SeededRandom", "HostileText",
      ],
      exclude: [
        "Golden", "EveryField/plan.yaml", "EveryField/other.yaml", "EveryField/readers.txt",
        "RealParsers/check-schema.py", "RealParsers/read-strictly.py", "RealParsers/check-sarif.py",
        "RealParsers/check-word.py",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["transition", "TransitionKit"], exclude: ["Browser"], swiftSettings: strict),
    .testTarget(
      name: "RequirementsTests",
      dependencies: ["Requirements", "Analysis", "PlanReading", "PlanModel", "PlanFormat", "Diagnostics"],
      exclude: ["Fixtures"], swiftSettings: strict),
    tests(
      "Editing",
      [
        "Editing", "TransitionKit", "PlanReading", "PlanModel", "PlanFormat", "YAMLSyntax", "Diagnostics",
        "SeededRandom",
      ]),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "LanguageServer", "transition", "TransitionKit", "Editing", "PlanReading", "PlanModel", "PlanFormat",
        "YAMLSyntax", "Diagnostics", "SeededRandom",
      ],
      exclude: ["Sessions", "neovim.lua"], swiftSettings: strict),
    tests("Preview", ["Preview", "TransitionKit", "Editing", "Rendering", "PlanFormat", "Diagnostics"]),
    tests("Scheduling", ["Scheduling", "SeededRandom"]),
    tests("Documents", ["Documents"]),
    .testTarget(
      name: "RenderingTests", dependencies: ["Rendering", "Documents", "HostileText"], exclude: ["Golden"],
      swiftSettings: strict),
    tests("Languages", ["Languages", "Templates", "PlanFormat"]),
    tests("Templates", ["Templates", "Rendering", "Documents", "HostileText"]),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    .target(name: "HostileText", path: "Tests/HostileText", swiftSettings: strict),
    tests(
      "Reporting",
      [
        "Reporting", "Templates", "Languages", "Requirements", "Documents", "Analysis", "PlanReading", "PlanModel",
        "PlanFormat",
        "Diagnostics",
      ]),
    tests("YAMLSyntax", ["YAMLSyntax", "Diagnostics"]),
    .testTarget(
      name: "ConformanceTests", dependencies: ["TransitionKit", "Scheduling", "YAMLSyntax", "Diagnostics"],
      exclude: ["schedule-with-mpxj.py"], swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)

// The fuzzer is linked with libFuzzer, which is there only where everything is built for it: see .ci/fuzz.
if Context.environment["TRANSITION_FUZZ"] != nil {
  package.targets += [
    .executableTarget(
      name: "fuzz", dependencies: ["LanguageServer", "TransitionKit", "PlanFormat", "Diagnostics"], path: "Tests/Fuzz",
      exclude: ["Protocol"],
      swiftSettings: strict)
  ]
}
