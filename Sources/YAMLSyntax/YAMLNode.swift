import Diagnostics

/// A node of a file's tree: a scalar, a sequence or a mapping, with its place.
///
/// A node is a cursor into its ``YAMLTree``; copying it is cheap. An alias reads as the node that it refers to,
/// at the alias's own place.
public struct YAMLNode: Sendable {
  let tree: YAMLTree
  let index: Int32
}
