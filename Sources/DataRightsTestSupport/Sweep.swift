/// Tests that take minutes, and are done where the variable DATARIGHTS_SWEEP is set.
public enum Sweep {
  /// Whether they are to be done.
  public static let isWanted = Repository.environment("DATARIGHTS_SWEEP") != nil
}
