import DataRightsDesk
import DataRights
import DataRightsCatalogue

/// The words and data the command speaks with, chosen before its arguments are parsed, since help uses them too.
struct Interface: Sendable {
  let catalogue: Catalogue
  let words: Words

  /// The interface of this process, or why there is none.
  static let current: Result<Interface, any Error> = Result { try load(CommandLine.arguments, World.environment) }

  /// A phrase of help; the key where there are no words.
  static func help(_ key: String) -> String {
    guard case .success(let interface) = current else { return key }
    return interface.words.text("help." + key)
  }

  /// Opens the data folders and the words that arguments and environment name.
  static func load(_ arguments: [String], _ environment: [String: String]) throws -> Interface {
    let overlay = value(of: "--data", in: arguments).map { [$0] } ?? []
    for folder in overlay { try checkFolder(folder) }
    let catalogue =
      arguments.contains("--data-only") && !overlay.isEmpty
      ? Catalogue(folders: overlay) : try Catalogue(overlay: overlay)
    let tags = catalogue.interfaceTags
    let wanted = value(of: "--interface", in: arguments)
    if let wanted, !tags.contains(wanted) {
      throw Failure(
        code: "unknown-language", message: "no interface language \"\(wanted)\"",
        hint: "choose one of " + tags.joined(separator: ", "), exit: 64)
    }
    let tag = wanted ?? systemTag(environment, among: tags) ?? "en"
    return Interface(catalogue: catalogue, words: try catalogue.words(tag))
  }

  private static func checkFolder(_ folder: String) throws {
    guard Catalogue.isDataFolder(folder) else {
      throw Failure(
        code: "no-data", message: "\(folder) has neither Jurisdictions nor Templates",
        hint: "give the folder that holds them", exit: 1)
    }
  }

  /// The value of a flag, as `--flag value` or `--flag=value`.
  private static func value(of flag: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == flag, index + 1 < arguments.count { return arguments[index + 1] }
      if argument.hasPrefix(flag + "=") { return String(argument.dropFirst(flag.count + 1)) }
    }
    return nil
  }

  /// The language that the environment asks for, where the interface speaks it.
  private static func systemTag(_ environment: [String: String], among tags: [String]) -> String? {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let language = locale.split(whereSeparator: { "_.@".contains($0) }).first.map(String.init) ?? ""
    return tags.contains(language) ? language : nil
  }
}

/// A phrase of help by its key.
func help(_ key: String) -> String { Interface.help(key) }
