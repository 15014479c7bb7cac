package import DataRights

extension JSON {
  /// This object with the members of another.
  package func merging(_ other: JSON) -> JSON {
    (other.members ?? []).reduce(self) { $0.with($1.key, $1.value) }
  }
}
