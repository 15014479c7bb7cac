import DataRights
package import DataRightsExchange

extension Desk {
  /// Why something cannot be encrypted or decrypted.
  package func failure(_ error: AgeError) -> Failure {
    let values: [String: String] =
      switch error {
      case .workFactorTooHigh(let factor, let limit): ["factor": "\(factor)", "limit": "\(limit)"]
      case .badIdentity(let line), .unsupportedIdentity(let line): ["line": "\(line)"]
      default: [:]
      }
    let code =
      switch error {
      case .notAge: "not-age"
      case .unsupportedVersion: "age-version"
      case .noMatchingIdentity: "no-matching-identity"
      case .wrongPassphrase: "wrong-passphrase"
      case .needsPassphrase: "needs-passphrase"
      case .needsIdentity: "needs-identity"
      case .workFactorTooHigh: "work-factor"
      case .notEnoughMemory: "not-enough-memory"
      case .damaged: "backup-damaged"
      case .badRecipient: "bad-recipient"
      case .unsupportedRecipient: "unsupported-recipient"
      case .noRecipients: "no-recipients"
      case .badIdentity: "bad-identity"
      case .unsupportedIdentity: "unsupported-identity"
      case .noIdentity: "no-identity"
      case .badPassphrase: "bad-passphrase"
      }
    return failure(code, values)
  }
}
