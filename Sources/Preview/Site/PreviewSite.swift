import Diagnostics
import PlanFormat
import Rendering
import TransitionKit

/// How the plan is looked at.
public struct PreviewOptions: Sendable {
  /// The day to look at the plan from, in place of its own.
  public var asOf: Day?
  /// Of the products.
  public var language = "en"
  /// The editor that opens places of the plan; without one they are copied.
  public var editor: Editor?
  /// Where a file of the plan lies on this machine.
  public var path: @Sendable (String) -> String = { $0 }
  /// By which forms show that this site made them, which nobody can guess; without it nothing can be edited.
  public var formToken: String?

  public init() {}
}

/// The pages of a plan: made once for each state of it, when the first reader asks for them, and told to renew themselves when there
/// is another state.
public actor PreviewSite {
  let store: any PlanStore
  let options: PreviewOptions
  private(set) var state: PlanState
  /// The pages of this state that somebody has asked for.
  private var made: [SitePage.Request: [UInt8]] = [:]
  /// How many pages have been made of all states.
  private(set) var count = 0
  /// What forms of this state are made of, once somebody has asked for one.
  private var forms: FormSetting?
  /// The files of the states before, by their digest, so that a form that comes too late can be shown.
  private var earlier: [(digest: String, files: SourceFiles)] = []
  private var listeners: [Int: AsyncStream<String>.Continuation] = [:]
  private var listenersSoFar = 0

  private static let mostListeners = 100
  private static let mostEarlier = 8

  public init(_ store: any PlanStore, _ options: PreviewOptions = PreviewOptions()) {
    (self.store, self.options) = (store, options)
    state = PlanState(1, of: store, asOf: options.asOf)
  }

  /// Looks whether the plan has changed, and tells the open pages of it.
  public func renew() {
    guard let next = state.next(of: store, asOf: options.asOf) else { return }
    if options.formToken != nil, let files = state.files {
      earlier = [(state.digest, files)] + earlier.prefix(Self.mostEarlier - 1)
    }
    state = next
    (made, forms) = ([:], nil)
    for listener in listeners.values { listener.yield(event) }
  }

  /// Sends all readers a sign, by which those are found that have gone away.
  public func keepAlive() {
    for listener in listeners.values { listener.yield(": here\n\n") }
  }

  /// Tells all readers that nothing more comes. What is being written is written by then.
  public func end() {
    for listener in listeners.values { listener.finish() }
    listeners = [:]
  }

  func answer(_ query: PageQuery) -> SiteAnswer {
    switch (query.page, query.values.isEmpty) {
    case ("events", true): return events()
    case ("renew.js", true): return SiteAnswer(200, "text/javascript; charset=utf-8", .bytes(Array(renewalScript.utf8)))
    case ("edit.js", true): return SiteAnswer(200, "text/javascript; charset=utf-8", .bytes(Array(editScript.utf8)))
    default: break
    }
    if let page = editPage(query) { return page }
    guard let request = SitePage.Request(query) else { return .refused(404, "There is no such page.") }
    if let page = made[request] { return .page(page) }
    let page = request.bytes(of: state, options)
    made[request] = page
    count += 1
    return .page(page)
  }

  // MARK: - Forms

  /// Nothing where the plan cannot be read or may not be edited.
  var formSetting: FormSetting? {
    guard let check = state.check, let token = options.formToken else { return nil }
    let setting = forms ?? FormSetting(check, in: state.formFrame(options), token: token, digest: state.digest)
    forms = setting
    return setting
  }

  /// The files of an earlier state, if it is not long past.
  func remembered(_ digest: String) -> SourceFiles? { earlier.first { $0.digest == digest }?.files }

  // MARK: - Events

  private var event: String { "data: \(state.number)\n\n" }

  /// The number of the state, at once and whenever there is another one: a page that shows an older one renews itself.
  private func events() -> SiteAnswer {
    guard listeners.count < Self.mostListeners else { return .refused(503, "Too many pages are open.") }
    let (events, listener) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(8))
    listenersSoFar += 1
    let number = listenersSoFar
    listeners[number] = listener
    listener.onTermination = { _ in Task { await self.forget(number) } }
    listener.yield(event)
    return SiteAnswer(200, "text/event-stream; charset=utf-8", .events(events))
  }

  private func forget(_ listener: Int) { listeners[listener] = nil }
}
