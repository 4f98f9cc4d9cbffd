/// The nodes of one file in document order, with their texts and places.
public final class YAMLTree: Sendable {
}
