import DataRights
import DataRightsDesk

/// The sections of a law's page, each with what it rests on.
struct LawParts {
  let law: Law
  let page: PageContext

  var words: Words { page.words }
  var spoken: LawWords { LawWords(law: law, words: page.words) }

  /// A text of the record, marked where it is not in the language of the page.
  func text(_ text: LocalizedText) -> HTML {
    let tag = words.tag
    guard text.texts[tag] == nil, text.texts["en"] != nil, tag != "en" else { return HTML(text.text(in: tag)) }
    return span(.lang("en")) { text.text(in: tag) }
  }

  /// Provisions, and how sure a statement is where it is not confirmed.
  func basis(_ articles: [ArticleReference], _ certainty: Certainty = .confirmed) -> HTML {
    HTML {
      if !articles.isEmpty {
        " "
        cite(.class("soft")) { "(" + words.cite(articles, of: law) + ")" }
      }
      if certainty != .confirmed {
        " "
        certaintyBadge(certainty, page)
      }
    }
  }

  /// A statement with what it rests on.
  func item(_ text: LocalizedText, _ basis: Basis) -> HTML {
    HTML {
      self.text(text)
      self.basis(basis.articles, basis.certainty)
    }
  }

  /// From when and until when something holds; nothing where it always does.
  func spanText(of validity: Validity) -> String { String(spoken.span(validity).drop { $0 == "," || $0 == " " }) }

  /// A section, where there is something in it.
  @HTMLBuilder func part(_ id: String, isEmpty: Bool = false, @HTMLBuilder _ content: () -> HTML) -> HTML {
    if !isEmpty {
      section {
        h2(.id(id)) { page.text("law.\(id)") }
        content()
      }
    }
  }
}

extension LawParts {
  /// How periods are counted.
  var methods: HTML {
    part("methods", isEmpty: law.methods.isEmpty) {
      ul {
        for (_, method) in law.methods.sorted(by: { $0.key < $1.key }) { li { item(method.text, method.basis) } }
      }
    }
  }

  /// What an application must contain.
  var particulars: HTML {
    part("particulars", isEmpty: law.particulars.isEmpty) {
      ul { for particular in law.particulars { li { item(particular.text, particular.basis) } } }
    }
  }

  /// Rules by their topics, in the order of the record.
  var notes: HTML {
    let topics = law.notes.map(\.topic).reduce(into: [Law.Note.Topic]()) { known, topic in
      if !known.contains(topic) { known.append(topic) }
    }
    return part("notes", isEmpty: law.notes.isEmpty) {
      facts(
        topics.map { topic in
          (
            words.text("topic.\(topic.rawValue)"),
            HTML {
              for note in law.notes where note.topic == topic {
                p {
                  if !spanText(of: note.validity).isEmpty { strong { spanText(of: note.validity) + ": " } }
                  item(note.text, note.basis)
                }
              }
            }
          )
        })
    }
  }

  /// Whom it protects, with the places of each clause.
  func reach(_ names: [String: String]) -> HTML {
    part("reach", isEmpty: law.reach.isEmpty) {
      ul {
        for clause in law.reach {
          li {
            item(clause.text, clause.basis)
            if clause.places.count > 3 {
              details {
                summary { page.text("page.laws.many-places", ["count": "\(clause.places.count)"]) }
                p { clause.places.map { names[$0] ?? $0 }.sorted().joined(separator: ", ") }
              }
            } else {
              span(.class("soft")) { " – " + clause.places.map { names[$0] ?? $0 }.joined(separator: ", ") }
            }
          }
        }
      }
    }
  }

  /// Dates worked out by hand, which prove the record.
  var examples: HTML {
    part("examples", isEmpty: law.examples.isEmpty) {
      details {
        summary { page.text("page.laws.examples-show", ["count": "\(law.examples.count)"]) }
        // The working stands in English in every record.
        ul { for example in law.examples { li { spoken.text(example) } } }
      }
    }
  }
}
