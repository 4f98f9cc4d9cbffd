public import Diagnostics
import PlanFormat

extension OpenPlan {
  /// Where the entry is declared whose id stands at a place.
  public func definitions(at offset: Int32, inFile file: Int32) -> [Span] {
    guard let name = name(at: offset, inFile: file) else { return [] }
    return places(of: name).filter(\.isDeclaration).compactMap { now($0.span) }
  }

  /// Everywhere where the id at a place stands.
  public func references(at offset: Int32, inFile file: Int32, includingDeclaration: Bool) -> [Span] {
    guard let name = name(at: offset, inFile: file) else { return [] }
    return places(of: name).filter { includingDeclaration || !$0.isDeclaration }.compactMap { now($0.span) }
  }

  /// The same in the file of the place alone.
  public func highlights(at offset: Int32, inFile file: Int32) -> [Span] {
    references(at: offset, inFile: file, includingDeclaration: true).filter { $0.file == file }
  }

  func places(of name: NamePlaces.Place) -> [NamePlaces.Place] { snapshot.names.places(of: name.id, in: name.section) }
}
