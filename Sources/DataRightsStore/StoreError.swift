/// Why the store could not do something; never with anything that the store holds.
public enum StoreError: Error, Hashable, Sendable {
  /// The folder does not exist and is not to be made, or cannot be made.
  case folderMissing(String)
  /// Something that is no folder stands where the folder, or one above it, should be.
  case notAFolder(String)
  /// The folder or file cannot be read.
  case notReadable(String)
  /// The folder or file cannot be written.
  case notWritable(String)
  /// The file is a symbolic link, which is not followed.
  case isSymlink(String)
  /// The file is no database, or not one of ours.
  case notADatabase(String)
  /// The file is damaged; the detail says where, without data.
  case damaged(String, detail: String)
  /// A newer version of the program wrote the file.
  case newer(String)
  /// Another process kept the file locked for too long.
  case busy(String)
  /// No room is left.
  case full(String)
  /// The disk failed; SQLite's extended code.
  case inputOutput(String, code: Int32)
  /// The database does not keep a setting that makes it safe; the setting's name.
  case unsafeSetting(String, setting: String)
  /// SQLite failed for another reason; its extended code.
  case failed(String, code: Int32)
  /// No proceeding has this number.
  case noSuchProceeding(Int)
  /// The proceeding with this number is another person's.
  case otherPersons(Int)
  /// There is nothing to take back.
  case nothingToUndo
  /// What was done last cannot be taken back: something was erased.
  case cannotUndo
  /// The proceeding has no event with this number.
  case noSuchEvent(Int, count: Int)
  /// No exit from this service was begun.
  case noSuchExit(String)
  /// An exit from this service was begun already.
  case exitExists(String)
  /// An event is larger than the log takes.
  case tooLarge(bytes: Int, limit: Int)
  /// A value could not be read back as it was given, so it was not kept.
  case unstorable(Subject.Family?)
}
