import ArgumentParser
import Diagnostics
import Dispatch
import Foundation
import Preview
import Rendering
import TransitionKit

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "The plan as pages in a browser on this machine, which renew themselves when a file of it is saved.",
    discussion: """
      The pages are seen on this machine alone, and only by who has the whole address that is printed.
      End it with Ctrl-C.
      """)

  @Argument(help: ArgumentHelp("The plan: a YAML file or a folder.", valueName: "PLAN"))
  var plan: String

  @Option(help: "The port of the address; without it one that is free.")
  var port: UInt16 = 0

  @OptionGroup var asOf: AsOfOption

  @Option(
    help: "The language of timeline, report and advice: ar, en, es, fr, ru or zh. Texts of the plan stay in theirs.")
  var language = "en"

  @Option(
    help:
      "An editor that opens the plan at the line of what is clicked: vscode, vscodium, zed or idea. Without it the place is copied."
  )
  var editor: Editor?

  @Flag(help: "Also forms, in which the plan can be filled in; what they write is shown first.")
  var edit = false

  func run() throws {
    let languages = TextProduct.report.languages
    guard languages.contains(language) else {
      throw CallFault(
        "there are no pages in the language '\(visible(language))'; choose one of \(languages.joined(separator: ", ")) for --language"
      )
    }
    guard let shape = FileKind(at: plan)?.shape, shape == .folder || shape == .regular else {
      _ = try readPlanFiles(at: plan)
      throw CallFault("'\(visible(plan))' is neither a file nor a folder: what comes through a pipe cannot be watched")
    }
    let store = FilePlanStore(path: plan)
    _ = try store.read()
    var options = PreviewOptions()
    (options.asOf, options.language, options.editor) = (try asOf.day(), language, editor)
    options.path = store.localPath(of:)
    options.formToken = edit ? randomToken() : nil
    serve(PreviewSite(store, options), of: store)
  }

  /// Serves until Ctrl-C, or until the server ends by a fault.
  private func serve(_ site: PreviewSite, of store: FilePlanStore) -> Never {
    let watch = PlanWatch(of: store.path) { Task { await site.renew() } }
    let pulse = timer(every: 15) { Task { await site.keepAlive() } }
    let ends = [SIGINT, SIGTERM, SIGHUP].map { number in
      onSignal(number) {
        Task {
          await site.end()
          Foundation.exit(ExitStatus.done.rawValue)
        }
      }
    }
    Task { [port] in
      do {
        let token = randomToken()
        let server = try await PreviewServer(site, port: port, token: token)
        try printResult(
          """
          http://127.0.0.1:\(server.port)/\(token)/
          Open this address in a browser on this machine. Its pages renew themselves when the plan is saved; Ctrl-C ends them.

          """)
        try await server.waitUntilEnd()
        printProblem("transition: the pages are not served any more; run the command again\n")
      } catch {
        printProblem(
          "transition: the pages cannot be served\(port == 0 ? "" : " at port \(port), which another program may use; choose another one, or leave --port out"): \(error.localizedDescription)\n"
        )
      }
      Foundation.exit(ExitStatus.inputOrOutput.rawValue)
    }
    withExtendedLifetime((watch, pulse, ends)) { dispatchMain() }
  }
}

/// 128 bits that nobody can guess.
private func randomToken() -> String {
  var generator = SystemRandomNumberGenerator()
  return (0..<4).map { _ in
    let digits = String(UInt32.random(in: .min ... .max, using: &generator), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }.joined()
}

private func onSignal(_ number: Int32, _ body: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
  signal(number, SIG_IGN)
  let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
  source.setEventHandler(handler: body)
  source.resume()
  return source
}

extension Editor: ExpressibleByArgument {}
