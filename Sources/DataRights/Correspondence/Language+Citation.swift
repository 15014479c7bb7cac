extension Language {
  /// Provisions as running text cites them: `Article 15(1)(c) GDPR`.
  public func cite(_ articles: [ArticleReference], of law: Law, withAct: Bool = true, short: Bool = false) -> String {
    let key = CitationKey(law: law.identity, articles: articles, withAct: withAct, short: short)
    return citations.value(key) { word(articles, of: law, withAct: withAct, short: short) }
  }

  private func word(_ articles: [ArticleReference], of law: Law, withAct: Bool, short: Bool) -> String {
    if articles.count == 1 { return cite(articles[0], of: law, withAct: withAct, short: short) }
    var runs: [(act: String?, articles: [ArticleReference])] = []
    for article in articles {
      if let last = runs.indices.last, runs[last].act == article.act {
        runs[last].articles.append(article)
      } else {
        runs.append((article.act, [article]))
      }
    }
    // The act is named once, after the last of its provisions.
    return list(
      runs.map { run in
        let bare = list(run.articles.map { cite($0, of: law, withAct: false, short: short) })
        return withAct ? named(bare, act: run.act ?? law.act, of: law) : bare
      })
  }

  /// Citations with the name of their act.
  private func named(_ citation: String, act: String, of law: Law) -> String {
    guard let act = law.acts[act], let style = self.citation[act.style.rawValue] else { return citation }
    return Self.fill(style.withAct, few: ["citation": citation, "act": act.short.text(in: tag)])
  }

  /// A provision as running text, or a table, cites it.
  public func cite(_ article: ArticleReference, of law: Law, withAct: Bool = true, short: Bool = false) -> String {
    guard let act = law.acts[article.act ?? law.act], let style = citation[act.style.rawValue] else {
      return article.text
    }
    let parts = article.sentence == nil ? article.parts : article.parts.dropLast()
    var number = article.number
    var branch = ""
    if let pattern = style.branch, let hyphen = number.firstIndex(of: "-") {
      branch = Self.fill(pattern, few: ["n": String(number[number.index(after: hyphen)...])])
      number = String(number[..<hyphen])
    }
    var text = Self.fill(short ? style.short : style.pattern) { name in
      switch name {
      case "number": number
      case "prefix": act.prefix ?? act.short.text(in: tag)
      case "rest": parts.map { "(\($0))" }.joined()
      default: nil
      }
    }
    text += branch
    let isTranslated = act.short.texts[tag] != nil
    for (index, part) in parts.enumerated() where !style.keepsBrackets {
      guard let pattern = index == 0 && part.first?.isNumber == true ? style.paragraph : style.point ?? style.paragraph
      else { continue }
      text += Self.fill(pattern, few: ["n": isTranslated ? style.ownLetter(part) : part])
    }
    // A language without words for it cites the whole provision, which holds as well.
    if let sentence = article.sentence, let pattern = style.sentence {
      text += Self.fill(pattern, few: ["n": sentence])
    }
    return withAct ? named(text, act: article.act ?? law.act, of: law) : text
  }

  /// The words that stand before a number in the citations of some styles.
  static func words(before styles: some Sequence<CitationStyle>) -> Set<String> {
    let patterns = styles.flatMap { [$0.pattern, $0.paragraph, $0.point, $0.sentence].compactMap(\.self) }
    return Set(
      patterns.flatMap { pattern in
        let words = pattern.split(separator: " ")
        return zip(words, words.dropFirst()).filter { $1.hasPrefix("{") && !$0.hasPrefix("{") }.map { String($0.0) }
      })
  }
}

extension Language.CitationStyle {
  /// The letter that a point bears in the language's version of an act: the third is `γ` in Greek.
  fileprivate func ownLetter(_ part: String) -> String {
    let scalars = part.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1, ("a"..."z").contains(scalar) else { return part }
    let index = Int(scalar.value - 97)
    return letters.indices.contains(index) ? letters[index] : part
  }
}
