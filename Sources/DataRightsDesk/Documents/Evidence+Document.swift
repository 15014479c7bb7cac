package import DataRights

extension [Evidence] {
  /// What proves something, as documents show it; nil where nothing does.
  package var document: JSON? {
    guard !isEmpty else { return nil }
    return JSON(
      map { piece in
        (["level": JSON(piece.level.rawValue)] as JSON)
          .with("file", piece.file.map { JSON($0) })
          .with("sha256", piece.sha256.map { JSON($0) })
          .with("text", piece.text.map { JSON($0) })
          .with(
            "message",
            piece.message.map { message in
              [
                "on": JSON(message.on?.iso), "from": JSON(message.from), "to": JSON(message.to),
                "id": JSON(message.id),
              ]
            })
      })
  }
}
