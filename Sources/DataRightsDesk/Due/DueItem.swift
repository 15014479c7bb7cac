package import DataRights

/// Something that is due.
package struct DueItem {
  package let outlook: Outlook
  package let deadline: Deadline
  package let due: CivilDate
  package let daysLeft: Int

  package var isOverdue: Bool { deadline.isOverdue(on: outlook.today) }
}
