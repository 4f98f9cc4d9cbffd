import Diagnostics

/// What an editor can ask for: how it is answered from the plan and the request's own parameters. A new feature is a line here, and a
/// word in `Client.capabilities`.
struct Feature: Sendable {
  /// Whether it waits until the texts as they are now have been checked: what changes files must not rest on older ones.
  let waits: Bool
  let answer: @Sendable (Answers, Asked) throws(ResponseFault) -> JSON

  private static func now(_ answer: @escaping @Sendable (Answers, Asked) throws(ResponseFault) -> JSON) -> Feature {
    Feature(waits: false, answer: answer)
  }

  private static func checked(
    _ answer: @escaping @Sendable (Answers, Asked) throws(ResponseFault) -> JSON
  ) -> Feature {
    Feature(waits: true, answer: answer)
  }

  static let all: [String: Feature] = [
    "textDocument/completion": .now { (say, asked) throws(ResponseFault) in
      say.completions(say.plan.completions(at: try asked.offset(say), inFile: asked.file))
    },
    "textDocument/hover": .now { (say, asked) throws(ResponseFault) in
      say.plan.hover(at: try asked.offset(say), inFile: asked.file).map(say.hover) ?? .null
    },
    "textDocument/definition": .now { (say, asked) throws(ResponseFault) in
      say.locations(say.plan.definitions(at: try asked.offset(say), inFile: asked.file))
    },
    "textDocument/references": .checked { (say, asked) throws(ResponseFault) in
      say.locations(
        say.plan.references(
          at: try asked.offset(say), inFile: asked.file,
          includingDeclaration: asked.parameters["context"]?["includeDeclaration"]?.bool ?? true))
    },
    "textDocument/documentHighlight": .now { (say, asked) throws(ResponseFault) in
      .array(
        say.ranges(say.plan.highlights(at: try asked.offset(say), inFile: asked.file)).map { .object([("range", $0)]) })
    },
    "textDocument/prepareRename": .checked { (say, asked) throws(ResponseFault) in
      let offset = try asked.offset(say)
      return try refusing { () throws(RenameRefusal) in
        try say.plan.renamable(at: offset, inFile: asked.file).map(say.renamable) ?? .null
      }
    },
    "textDocument/rename": .checked { (say, asked) throws(ResponseFault) in
      let offset = try asked.offset(say)
      guard let name = asked.parameters["newName"]?.string else { throw ResponseFault(expected: "'newName', a text") }
      return try refusing { () throws(RenameRefusal) in
        say.workspaceEdit(try say.plan.rename(at: offset, inFile: asked.file, to: name))
      }
    },
    "textDocument/documentSymbol": .now { (say, asked) throws(ResponseFault) in
      say.outline(say.plan.outline(ofFile: asked.file), ofFile: asked.file)
    },
    "textDocument/foldingRange": .now { (say, asked) throws(ResponseFault) in
      say.foldings(say.plan.foldings(ofFile: asked.file), ofFile: asked.file)
    },
    "textDocument/selectionRange": .now { (say, asked) throws(ResponseFault) in
      .array(try asked.offsets(say).map { say.selection(say.plan.selections(at: $0, inFile: asked.file)) })
    },
    "textDocument/codeAction": .checked { (say, asked) throws(ResponseFault) in
      say.codeActions(
        say.plan.codeActions(in: try asked.stretch(say)), fixing: say.plan.fixAll(ofFile: asked.file))
    },
    "textDocument/formatting": .checked { (say, asked) throws(ResponseFault) in
      say.textEdits(say.plan.formatting(ofFile: asked.file))
    },
    "textDocument/inlayHint": .now { (say, asked) throws(ResponseFault) in
      say.inlayHints(say.plan.inlayHints(in: try asked.stretch(say)), inFile: asked.file)
    },
    "textDocument/documentLink": .now { (say, asked) throws(ResponseFault) in
      say.links(say.plan.links(ofFile: asked.file))
    },
  ]
}

/// What a request is about: a file of a plan, and what else it says.
struct Asked {
  let file: Int32
  let parameters: Received

  func offset(_ say: Answers) throws(ResponseFault) -> Int32 {
    var positions = say.newPositions(inFile: file)
    return try positions.offset(parameters["position"])
  }

  func stretch(_ say: Answers) throws(ResponseFault) -> Span {
    var positions = say.newPositions(inFile: file)
    let stretch = try positions.stretch(parameters["range"])
    return Span(file: file, start: stretch.lowerBound, end: stretch.upperBound)
  }

  func offsets(_ say: Answers) throws(ResponseFault) -> [Int32] {
    guard let places = parameters["positions"]?.items else { throw ResponseFault(expected: "'positions', a list") }
    var positions = say.newPositions(inFile: file)
    var offsets: [Int32] = []
    for place in places { offsets.append(try positions.offset(place)) }
    return offsets
  }
}

/// A name that cannot be given is no fault of the program; the editor shows why.
private func refusing(_ answer: () throws(RenameRefusal) -> JSON) throws(ResponseFault) -> JSON {
  do throws(RenameRefusal) { return try answer() } catch { throw ResponseFault(.requestFailed, error.message) }
}
