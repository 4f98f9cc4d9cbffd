import Diagnostics
import Foundation
import TransitionKit

/// A program of this machine that makes PDF: a browser prints the page, or LibreOffice the Word file.
///
/// Browsers are asked first: they set every script and drawing as they stand.
struct PDFConverter {
  /// Its path.
  let program: String
  /// What it reads.
  let source: ProductFormat

  private static let browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
  private static let offices = ["soffice", "libreoffice"]

  static func found() throws(CallFault) -> PDFConverter {
    for (names, source) in [(browsers, ProductFormat.html), (offices, .docx)] {
      for name in names {
        if let program = path(of: name) { return PDFConverter(program: program, source: source) }
      }
    }
    throw CallFault(
      "there is no program here that makes PDF; install Chromium or LibreOffice (on Debian: apt-get install chromium), or write the product as html or docx and print it from there"
    )
  }

  /// Where the shell would find a program.
  private static func path(of name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileKind(at: $0)?.shape == .regular && access($0, X_OK) == 0 }
  }

  /// The file as PDF. It works in a folder of its own, which is gone afterwards.
  func pdf(of bytes: [UInt8]) throws(OutputFault) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("transition-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appendingPathComponent("a.\(source.name)"), folder.appendingPathComponent("a.pdf"))
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(bytes).write(to: input)
      try run(arguments(input, output, folder), on: bytes.count)
    } catch let fault as OutputFault {
      throw fault
    } catch {
      throw fault("it could not be started")
    }
    guard let pdf = try? Data(contentsOf: output), pdf.starts(with: "%PDF-".utf8) else {
      throw fault("it made none")
    }
    return Array(pdf)
  }

  private func fault(_ reason: String) -> OutputFault {
    OutputFault(
      description:
        "'\(visible(program))' was to make the PDF, but \(reason); nothing was written. Write the product as \(source.name) and print it from there"
    )
  }

  /// Nothing of the user's own settings is read or changed.
  private func arguments(_ input: URL, _ output: URL, _ folder: URL) -> [String] {
    let profile = folder.appendingPathComponent("profile")
    guard source.name == ProductFormat.html.name else {
      return [
        "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", "pdf", "--outdir", folder.path,
        input.path,
      ]
    }
    // A browser refuses to shield an administrator from pages; this one runs no script and fetches nothing.
    let isAdministrator = geteuid() == 0
    return ["--headless", "--disable-gpu"] + (isAdministrator ? ["--no-sandbox"] : [])
      + [
        "--user-data-dir=\(profile.path)", "--no-pdf-header-footer", "--print-to-pdf=\(output.path)",
        input.absoluteString,
      ]
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
        "transition: '\(visible(program))' is making the PDF of \(size >> 10) KiB\(comparison); it is given \(patience.minutes) minutes\n"
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
