import DataRightsDesk
import DataRights

/// A law record as a document and for a human reader.
struct LawView {
  let law: Law
  let words: Words
  let style: Style
  let canonical: Language
  /// The authority of the law itself, where it has one.
  let authority: Authority?

  private func article(_ articles: [ArticleReference]) -> String {
    DeadlineView.article(articles, of: law, canonical: canonical)
  }

  var document: JSON {
    ([
      "format": 1, "law": JSON(law.id), "name": JSON(law.name(in: "en").full), "citation": JSON(law.citation),
      "url": JSON(law.url), "certainty": JSON(law.certainty.rawValue), "checked": JSON(law.checked.iso),
      "rights": JSON(
        law.rights.map { record in
          [
            "right": JSON(record.right.rawValue), "article": JSON(article(record.basis.articles)),
            "certainty": JSON(record.basis.certainty.rawValue), "text": JSON(record.text.text(in: words.tag)),
            "answer": JSON(
              record.answer.map {
                ["item": JSON($0.id), "article": JSON(article($0.articles)), "text": JSON($0.text.text(in: words.tag))]
                  as JSON
              }),
            "grounds": JSON(
              record.grounds.map {
                ["id": JSON($0.id), "article": JSON(article($0.articles)), "text": JSON($0.text.text(in: words.tag))]
                  as JSON
              }),
          ] as JSON
        }),
      "deadlines": JSON(
        law.deadlines.map { rule in
          [
            "id": JSON(rule.id.rawValue), "duty": JSON(rule.duty.rawValue), "count": JSON(rule.period.count),
            "unit": JSON(rule.period.unit.rawValue), "article": JSON(article(rule.basis.articles)),
            "certainty": JSON(rule.basis.certainty.rawValue), "from": JSON(rule.validity.from?.iso),
            "until": JSON(rule.validity.until?.iso),
          ] as JSON
        }),
      "sources": JSON(
        law.sources.sorted { $0.key < $1.key }.map {
          ["id": JSON($0.key), "title": JSON($0.value.title), "url": JSON($0.value.url)] as JSON
        }),
      "examples": JSON(
        law.examples.map { example in
          [
            "right": JSON(example.right.rawValue), "received": JSON(example.received),
            "expect": JSON(.object(example.expect.sorted { $0.key < $1.key }.map { .init($0.key, JSON($0.value)) })),
            "because": JSON(example.because),
          ] as JSON
        }),
    ] as JSON)
    .with("authority", law.authority.map { JSON($0) })
    .with("sector", law.sector.map { JSON($0.text(in: words.tag)) })
    .with("from", law.validity.from.map { JSON($0.iso) })
    .with("until", law.validity.until.map { JSON($0.iso) })
  }
}
