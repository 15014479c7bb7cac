import DataRights

extension DataCheck {
  /// After so many days without a look a record is worth a warning.
  private static let staleAfter = 730

  /// No record was checked in the future, and none so long ago that nobody can rely on it.
  static func recordsDated(today: CivilDate) -> DataCheck {
    DataCheck(name: "checked") { catalogue in
      catalogue.checkedRecords.compactMap { record in
        if today < record.checked {
          return DataError(
            file: record.file, line: 1, check: "checked", message: "checked on \(record.checked.iso), a day to come",
            remedy: "write the day on which the sources were last read")
        }
        guard today - record.checked > staleAfter else { return nil }
        return DataError(
          severity: .warning, file: record.file, line: 1, check: "checked",
          message: "last checked on \(record.checked.iso)", remedy: "read its sources again and write the new day")
      }
    }
  }
}
