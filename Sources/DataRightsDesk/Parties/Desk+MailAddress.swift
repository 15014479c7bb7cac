import DataRights
import DataRightsLetters

extension Desk {
  /// A mail address as typed, or a failure that says what is wrong with it.
  package func mailAddress(_ text: String) throws -> String {
    do {
      return try MailAddress(text).text
    } catch {
      throw failure("mail-address", exit: 64)
    }
  }
}
