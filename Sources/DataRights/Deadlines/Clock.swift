/// What questions and answers do to a running period.
struct Clock {
  /// Where the count begins, after restarts.
  var start: CivilDate
  /// Days that do not count, from a question to its answer.
  var pauses: [Pause] = []
  /// An unanswered question that stops the clock.
  var stopped: Deadline.Stopped?
  /// The least certain of the rules used.
  var certainty: Certainty = .confirmed
  var steps: [DerivationStep] = []
  var lapse: (asked: EventKind, by: CivilDate, articles: [ArticleReference])?

  /// The days from a question to its answer, both included.
  struct Pause {
    let from: CivilDate
    let until: CivilDate
    let possible: Bool
    let articles: [ArticleReference]
  }

  /// A question with its answer, where there is one.
  private struct Question {
    let rule: DeadlineRule.ClockRule
    let asked: Event
    let answered: Event?
  }

  /// A clock that nothing touches.
  init(start: CivilDate) {
    self.start = start
  }

  /// Folds the questions and answers of a request into its clock.
  ///
  /// Without `possible`, rules that guidance only allows are left out: that is the strictest reading.
  init(start: CivilDate, rules: [DeadlineRule.ClockRule], right: Right, events: [Event], possible: Bool) {
    self.init(start: start)
    // Most requests have no questions, and many are counted.
    guard events.contains(where: { event in rules.contains { $0.asked == event.kind } }) else { return }
    let rules = rules.filter { ($0.rights.isEmpty || $0.rights.contains(right)) && (possible || !$0.possible) }
    let questions = rules.flatMap { Self.questions(of: $0, in: events, since: start) }
      .sorted { $0.asked.on < $1.asked.on }
    for question in questions where question.rule.effect == .restart { restart(question) }
    for question in questions where question.rule.effect == .pause { pause(question) }
  }

  /// Pairs each question with the first answer on or after its day that no earlier question took.
  private static func questions(
    of rule: DeadlineRule.ClockRule, in events: [Event], since start: CivilDate
  ) -> [Question] {
    var answers = events.filter { $0.kind == rule.answered }.sorted { $0.on < $1.on }
    var questions: [Question] = []
    for asked in events.filter({ $0.kind == rule.asked && $0.on >= start }).sorted(by: { $0.on < $1.on }) {
      let index = answers.firstIndex { $0.on >= asked.on }
      questions.append(Question(rule: rule, asked: asked, answered: index.map { answers.remove(at: $0) }))
    }
    return questions
  }

  private mutating func restart(_ question: Question) {
    let articles = question.rule.basis.articles
    if let after = question.rule.after {
      let begin = Counting.end(
        of: after, from: question.asked.on, firstDay: .excluded, monthEnd: .lastDay, calendar: .weekendsOnly)
      if question.answered == nil {
        if question.rule.lapses { lapse = (question.rule.asked, begin, articles) }
        stop(question)
      } else if begin > start {
        start = begin
        steps.append(.restartAfter(after, question.rule.asked, on: begin, articles: articles))
        certainty = max(certainty, question.rule.basis.certainty)
      }
    } else if let answered = question.answered {
      guard answered.on > start else { return }
      start = answered.on
      steps.append(.restart(question.rule.answered, on: answered.on, articles: articles))
      certainty = max(certainty, question.rule.basis.certainty)
    } else {
      stop(question)
    }
  }

  private mutating func pause(_ question: Question) {
    guard let answered = question.answered else {
      stop(question)
      return
    }
    guard answered.on > start else { return }
    pauses.append(
      Pause(
        from: max(question.asked.on, start), until: answered.on, possible: question.rule.possible,
        articles: question.rule.basis.articles))
    certainty = max(certainty, question.rule.basis.certainty)
  }

  private mutating func stop(_ question: Question) {
    guard stopped == nil else { return }
    stopped = Deadline.Stopped(
      since: question.asked.on, by: question.asked.kind, articles: question.rule.basis.articles)
    certainty = max(certainty, question.rule.basis.certainty)
  }

  /// From where a period counts, with the days that do not count.
  var run: PreparedRule.Run { PreparedRule.Run(start: start, paused: pauses.isEmpty ? 0 : pausedDays) }

  /// The number of days that do not count, each once however many questions were open.
  var pausedDays: Int {
    var days = 0
    var covered: CivilDate?
    for pause in pauses.sorted(by: { $0.from < $1.from }) {
      let from = covered.map { max(pause.from, $0.adding(days: 1)) } ?? pause.from
      guard from <= pause.until else { continue }
      days += pause.until - from + 1
      covered = pause.until
    }
    return days
  }
}
