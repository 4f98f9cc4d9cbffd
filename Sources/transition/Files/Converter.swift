import Diagnostics
import Documents
import Foundation
import TransitionKit

/// A program of this machine that makes what this one does not: a browser prints a page as PDF, LibreOffice does so with the Word
/// file, and rsvg-convert or a browser make a picture of points of a drawing.
///
/// Browsers are asked first for PDF: they set every script and drawing as they stand.
struct Converter {
  enum Target: String {
    case pdf, png

    /// With what a file of it begins.
    fileprivate var beginning: [UInt8] {
      switch self {
      case .pdf: Array("%PDF-".utf8)
      case .png: [0x89] + Array("PNG\r\n".utf8)
      }
    }
  }

  private enum Kind { case browser, office, rasterizer }

  let target: Target
  /// Its path.
  let program: String
  /// What it reads.
  let source: ProductFormat
  private let kind: Kind

  private static let names: [(Kind, [String])] = [
    (.rasterizer, ["rsvg-convert"]),
    (.browser, ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]),
    (.office, ["soffice", "libreoffice"]),
  ]

  static func found(for target: Target) throws(CallFault) -> Converter {
    for (kind, names) in names {
      guard let source = source(of: kind, for: target) else { continue }
      for name in names {
        if let program = path(of: name) {
          return Converter(target: target, program: program, source: source, kind: kind)
        }
      }
    }
    switch target {
    case .pdf:
      throw CallFault(
        "there is no program here that makes PDF; install Chromium or LibreOffice (on Debian: apt-get install chromium), or write the product as html or docx and print it from there"
      )
    case .png:
      throw CallFault(
        "there is no program here that makes PNG; install rsvg-convert or Chromium (on Debian: apt-get install librsvg2-bin), or write the timeline as svg, which every browser shows"
      )
    }
  }

  /// Nothing where programs of the kind do not make it.
  private static func source(of kind: Kind, for target: Target) -> ProductFormat? {
    switch (kind, target) {
    case (.browser, .pdf): .html
    case (.office, .pdf): .docx
    case (.rasterizer, .png), (.browser, .png): .svg
    case (.rasterizer, .pdf), (.office, .png): nil
    }
  }

  /// Where the shell would find a program.
  private static func path(of name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileKind(at: $0)?.shape == .regular && access($0, X_OK) == 0 }
  }

  /// What becomes of the file; of a drawing also how large it is, in points. It works in a folder of its own, which is gone
  /// afterwards.
  func convert(_ bytes: [UInt8], size: Size? = nil) throws(OutputFault) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("transition-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (
      folder.appendingPathComponent("a.\(source.name)"), folder.appendingPathComponent("a.\(target.rawValue)")
    )
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(bytes).write(to: input)
      try run(arguments(input, output, folder, size), on: bytes.count)
    } catch let fault as OutputFault {
      throw fault
    } catch {
      throw fault("it could not be started")
    }
    guard let made = try? Data(contentsOf: output), made.starts(with: target.beginning) else {
      throw fault("it made none")
    }
    return Array(made)
  }

  private func fault(_ reason: String) -> OutputFault {
    OutputFault(
      description:
        "'\(visible(program))' was to make the \(target.rawValue.uppercased()), but \(reason); nothing was written. Write the product as \(source.name) and \(target == .pdf ? "print it from there" : "make the picture from there")"
    )
  }

  /// Dots to the inch: enough for print on the paper that the drawing is made for.
  private static let resolution = 200

  /// Nothing of the user's own settings is read or changed.
  private func arguments(_ input: URL, _ output: URL, _ folder: URL, _ size: Size?) -> [String] {
    let profile = folder.appendingPathComponent("profile")
    switch kind {
    case .rasterizer:
      let dots = "\(Self.resolution)"
      return ["--dpi-x", dots, "--dpi-y", dots, "--format", "png", "--output", output.path, input.path]
    case .office:
      return [
        "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", "pdf", "--outdir", folder.path,
        input.path,
      ]
    case .browser:
      // A browser refuses to shield an administrator from pages; this one runs no script and fetches nothing.
      let isAdministrator = geteuid() == 0
      let usual =
        ["--headless", "--disable-gpu"] + (isAdministrator ? ["--no-sandbox"] : [])
        + ["--user-data-dir=\(profile.path)"]
      guard target == .png else {
        return usual + ["--no-pdf-header-footer", "--print-to-pdf=\(output.path)", input.absoluteString]
      }
      // A browser counts 96 points of a screen to the inch.
      let (width, height) = (Int((size?.width ?? 800) * 96 / 72) + 1, Int((size?.height ?? 600) * 96 / 72) + 1)
      return usual + [
        "--hide-scrollbars", "--force-device-scale-factor=2", "--window-size=\(width),\(height)",
        "--screenshot=\(output.path)", input.absoluteString,
      ]
    }
  }

  /// Runs the program, and says after a while that it is still at work: until then nobody wonders. It doesn't outlive this call,
  /// whether the call is interrupted or the program does not finish.
  private func run(_ arguments: [String], on size: Int) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let over = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in over.signal() }
    try process.run()
    let interruption = Interruption { over.signal() }
    defer { interruption.stop() }
    let patience = Patience(forBytes: size)
    var isOver = over.wait(timeout: .now() + .seconds(Patience.silence)) == .success
    if !isOver {
      // LibreOffice sets each shape of a drawing by itself, and a timeline has thousands.
      let comparison = source.name == ProductFormat.docx.name ? ", for which Chromium would need seconds" : ""
      printProblem(
        "transition: '\(visible(program))' is making the \(target.rawValue.uppercased()) of \(size >> 10) KiB\(comparison); it is given \(patience.minutes) minutes\n"
      )
      isOver = over.wait(timeout: .now() + .seconds(patience.minutes * 60 - Patience.silence)) == .success
    }
    guard process.isRunning else { return }
    end(process)
    throw fault(isOver ? "the call was interrupted" : "it had not finished after \(patience.minutes) minutes")
  }

  /// With the processes that it has begun, where they are a group of their own.
  private func end(_ process: Process) {
    let group = getpgid(process.processIdentifier)
    kill(group == process.processIdentifier ? -group : process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// How long a program may work on a page: some ten seconds for each megabyte are usual, and a machine may be slow or busy.
private struct Patience {
  /// After so many seconds there is a word of it.
  static let silence = 5
  let minutes: Int

  init(forBytes size: Int) { minutes = 5 + 5 * (size >> 20) }
}

/// Takes the signals that would end this process, until it is stopped.
private struct Interruption {
  private let sources: [(signal: Int32, source: any DispatchSourceSignal)]

  init(_ tell: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { signal in
      let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
      source.setEventHandler(handler: tell)
      source.resume()
      Foundation.signal(signal, SIG_IGN)
      return (signal, source)
    }
  }

  func stop() {
    for (signal, source) in sources {
      source.cancel()
      Foundation.signal(signal, SIG_DFL)
    }
  }
}
