extension Words {
  /// A step of a derivation in words.
  public func text(_ step: DerivationStep, of law: Law) -> String {
    switch step {
    case .start(let start): self.start(start)
    case .restart(let event, let on, let articles):
      text("step.restart", ["event": name(event), "date": day(on), "articles": cite(articles, of: law)])
    case .restartAfter(let period, let event, let on, let articles):
      text(
        "step.restart-after",
        ["period": self.period(period), "event": name(event), "date": day(on), "articles": cite(articles, of: law)])
    case .count(let period, let firstDay, let on):
      text("step.count.\(firstDay.rawValue)", ["period": self.period(period), "date": day(on)])
    case .hours(let period, let at):
      text("step.hours", ["period": self.period(period), "time": at.iso])
    case .pause(let days, let from, let until, let on, let possible, let articles):
      text(
        possible ? "step.pause.possible" : "step.pause.certain",
        [
          "period": period(Period(count: days, unit: .day)), "from": date(from), "until": date(until), "date": day(on),
          "articles": cite(articles, of: law),
        ])
    case .roll(_, let on, let passed, let articles): roll(to: on, passed: passed, articles: articles, of: law)
    case .chosen(let on): text("step.chosen", ["date": day(on)])
    case .capped(let period, let event, let on):
      text("step.capped", ["period": self.period(period), "event": name(event), "date": day(on)])
    case .opened(let event, let on): text("step.opened", ["event": name(event), "date": day(on)])
    case .dayAfter(let on): text("step.day-after", ["date": day(on)])
    case .calendar(let basis, let ids):
      text("step.calendar.\(basis.rawValue)", ["calendar": language.list(ids)])
    case .earlier(let on): text("step.earlier", ["date": day(on)])
    }
  }

  private func start(_ start: Deadline.Start) -> String {
    switch start.assumption {
    case nil: text("step.start.logged", ["event": start.event.map(name) ?? "", "date": day(start.on)])
    case .deadlinePassed(let id)?: text("step.start.passed", ["deadline": name(id), "date": day(start.on)])
    case .some(let assumption):
      text("step.start.assumed", ["date": day(start.on), "assumption": self.assumption(assumption)])
    }
  }

  /// Why a start is taken for granted, in words.
  public func assumption(_ assumption: Deadline.Assumption) -> String {
    switch assumption {
    case .sameDay(let channel): text("assumption.same-day", ["channel": text("channel.\(channel.rawValue)")])
    case .post(let days): text("assumption.post", ["period": period(Period(count: days, unit: .day))])
    case .unknownChannel: text("assumption.unknown-channel")
    case .deadlinePassed(let id): text("assumption.passed", ["deadline": name(id)])
    }
  }

  private func roll(
    to date: CivilDate, passed: [DerivationStep.PassedDay], articles: [ArticleReference], of law: Law
  ) -> String {
    let days = passed.map { passed in
      let holiday = passed.holiday.map { $0.text(in: tag) }
      return holiday.isEmpty
        ? text("step.roll.weekend", ["date": day(passed.date)])
        : text("step.roll.holiday", ["date": day(passed.date), "name": holiday.joined(separator: " / ")])
    }
    return articles.isEmpty
      ? text("step.roll.bare", ["days": language.list(days), "date": day(date)])
      : text("step.roll", ["days": language.list(days), "date": day(date), "articles": cite(articles, of: law)])
  }

  /// A remark about the dates in words.
  public func text(_ note: DeadlineReport.Note, of law: Law) -> String {
    switch note {
    case .noPeriod(let reason, let articles):
      articles.isEmpty
        ? text("note.no-period.bare", ["reason": reason.text(in: tag)])
        : text("note.no-period", ["reason": reason.text(in: tag), "articles": cite(articles, of: law)])
    case .nearest(let asked, let taken):
      text("note.nearest", ["law": law.name(in: tag).short, "asked": name(asked), "taken": name(taken)])
    case .weekendsOnly: text("note.weekends-only")
    case .holidaysUnknown(let on, let calendar):
      text("note.holidays-unknown", ["date": date(on), "calendar": calendar])
    case .estimated(let on, let calendar): text("note.estimated", ["date": date(on), "calendar": calendar])
    case .bounced(let on): text("note.bounced", ["date": date(on)])
    case .openEndedExtension(let articles): text("note.open-ended", ["articles": cite(articles, of: law)])
    case .lapses(let asked, let by, let articles):
      text("note.lapses", ["event": name(asked), "date": day(by), "articles": cite(articles, of: law)])
    case .calendarsDiffer(let ids): text("note.calendars-differ", ["calendars": language.list(ids)])
    case .awaits(let id, let kinds, let articles):
      text(
        "note.awaits",
        ["deadline": name(id), "events": language.list(kinds.map(name)), "articles": cite(articles, of: law)])
    case .notInForce(let from): text("note.not-in-force", ["law": law.name(in: tag).short, "date": date(from)])
    case .nothingHolds(let on): text("note.nothing-holds", ["law": law.name(in: tag).short, "date": date(on)])
    }
  }

  /// A finding in words.
  public func text(_ finding: DeadlineReport.Finding) -> String {
    switch finding {
    case .extensionTooLate(let on, let last):
      text("finding.extension-too-late", ["date": date(on), "last": date(last)])
    case .extensionTooLong(let until, let longest):
      text("finding.extension-too-long", ["until": date(until), "longest": date(longest)])
    case .extensionWithoutDate(let on): text("finding.extension-without-date", ["date": date(on)])
    case .askedTooLate(let kind, let on, let last):
      text("finding.asked-too-late", ["event": name(kind), "date": date(on), "last": date(last)])
    }
  }

  /// A suggested reminder in words.
  public func text(_ suggestion: DeadlineReport.Suggestion) -> String {
    text("suggestion.reminder", ["date": day(suggestion.on), "period": period(suggestion.period)])
  }

  /// A next step of a proceeding in words.
  public func text(_ step: NextStep, of proceeding: Proceeding) -> String {
    let key = "next.\(step.kind.rawValue)"
    var values = ["number": "\(proceeding.number)", "law": proceeding.law]
    guard let from = step.from else { return text(pattern(key + ".open") == nil ? key : key + ".open", values) }
    values["date"] = day(from)
    return text(key, values)
  }

  /// Why the clock stands still, in words.
  public func text(_ stopped: Deadline.Stopped, of law: Law) -> String {
    text(
      "stopped", ["event": name(stopped.by), "date": date(stopped.since), "articles": cite(stopped.articles, of: law)])
  }
}
