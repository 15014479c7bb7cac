/// Why something cannot be said of a separate closure.
public enum ClosureError: Error, Sendable, Hashable {
  /// The day lies after today.
  case future(on: CivilDate, today: CivilDate)
  /// The day lies before what was logged last.
  case tooEarly(on: CivilDate, after: CivilDate)
  /// No way leads from one state to the other.
  case noWay(from: ClosureState, to: ClosureState, open: [ClosureState])
  /// It is not known which account it is.
  case variantMissing(known: [String])
  case unknownVariant(String, known: [String])
  /// There is an account to close.
  case hasWallet(String)
  /// This account is not closed by itself.
  case notClosable(String)
  /// Some prerequisites are open.
  case prerequisitesOpen([String])
  case unknownItem(String, known: [String])
  /// An exit decides it.
  case computed(String, ClosureRecord.WaitsFor)
  /// It cannot be left out.
  case mustApply(String)
  /// Nothing proves it.
  case evidenceMissing
  /// Keeping an account, or a refusal, needs its reason.
  case reasonMissing(ClosureState)
  /// A day named makes sense only for what was asked for, and not before that day.
  case untilMisplaced
}

extension ClosureOutlook {
  /// The states to which a way leads, from the one it is in.
  public var ways: [ClosureState] {
    switch state {
    case .notDecided: [.variantKnown, .noWallet, .kept]
    case .variantKnown: [.variantKnown, .decided, .prerequisites, .kept, .noWallet]
    case .noWallet: [.noWallet, .variantKnown]
    case .kept: [.kept, .variantKnown, .noWallet, .decided]
    case .decided: [.decided, .variantKnown, .noWallet, .prerequisites, .ready, .submitted, .kept]
    case .prerequisites: [.prerequisites, .ready, .submitted, .variantKnown, .noWallet, .kept]
    case .ready: [.ready, .submitted, .prerequisites, .variantKnown, .noWallet, .kept]
    case .submitted: [.submitted, .coolingOff, .rejected, .closedReported, .cancelled]
    case .coolingOff: [.coolingOff, .rejected, .closedReported, .cancelled]
    case .rejected: [.rejected, .prerequisites, .kept]
    case .closedReported: [.closedReported, .verified, .cancelled]
    case .verified: [.verified, .cancelled]
    case .cancelled: [.cancelled, .decided, .kept]
    }
  }

  /// The closure with one event more; throws where a guard forbids it.
  public func logging(_ event: ClosureEvent, today: CivilDate) throws(ClosureError) -> Closure {
    guard event.on <= today else { throw .future(on: event.on, today: today) }
    if let last = closure.events.last?.on, event.on < last { throw .tooEarly(on: event.on, after: last) }
    if let variant = event.variant, record.variant(variant) == nil {
      throw .unknownVariant(variant, known: record.variants.map(\.id))
    }
    try guardVariant(event)
    if let until = event.until {
      guard event.state == .submitted || event.state == .coolingOff, until.date.map({ $0 >= event.on }) ?? true else {
        throw .untilMisplaced
      }
    }
    if let item = event.item { try guardItem(item, event.itemState ?? .done) }
    let event = withoutWallet(event)
    if let target = event.state { try guardMove(to: target, event) }
    var copy = closure
    copy.events.append(event)
    return copy
  }

  /// Naming a variant that has no account says that there is nothing to close.
  private func withoutWallet(_ event: ClosureEvent) -> ClosureEvent {
    guard event.state == .variantKnown, let variant = event.variant.flatMap(record.variant), !variant.hasWallet else {
      return event
    }
    return ClosureEvent(
      .noWallet, on: event.on, variant: event.variant, text: event.text, reason: event.reason, evidence: event.evidence)
  }

  /// Another account begins another list, so that it is named before one goes on.
  private func guardVariant(_ event: ClosureEvent) throws(ClosureError) {
    guard let variant = event.variant, let present = closure.variant, variant != present else { return }
    let target = event.state ?? .variantKnown
    let isNaming = event.state.map { [.variantKnown, .noWallet, .kept, .decided].contains($0) } ?? false
    guard !isNaming || !ways.contains(target) else { return }
    throw .noWay(from: state, to: target, open: event.state == nil ? ways : ways.filter { $0 == .variantKnown })
  }

  private func guardItem(_ item: String, _ state: ItemState) throws(ClosureError) {
    guard let variant = closure.variant else { throw .variantMissing(known: record.variants.map(\.id)) }
    let known = record.prerequisites(of: variant)
    guard let check = checks.first(where: { $0.prerequisite.id == item }) else {
      throw .unknownItem(item, known: known.map(\.id))
    }
    if check.isComputed, let waitsFor = check.prerequisite.waitsFor { throw .computed(item, waitsFor) }
    let isAllowed = state == .done || state == .open || state == .notApplicable && check.prerequisite.mayNotApply
    guard isAllowed else { throw .mustApply(item) }
  }

  private func guardMove(to target: ClosureState, _ event: ClosureEvent) throws(ClosureError) {
    guard ways.contains(target) else { throw .noWay(from: state, to: target, open: ways) }
    let variant = (event.variant ?? closure.variant).flatMap(record.variant)
    switch target {
    case .noWallet:
      // Where nobody said which account it is, saying that there is none is the answer.
      if let variant, variant.hasWallet { throw .hasWallet(variant.id) }
    case .variantKnown:
      guard variant != nil else { throw .variantMissing(known: record.variants.map(\.id)) }
    case .decided, .prerequisites, .ready, .submitted:
      guard let variant else { throw .variantMissing(known: record.variants.map(\.id)) }
      guard variant.isClosable else { throw .notClosable(variant.id) }
      if target == .ready || target == .submitted, !open.isEmpty {
        throw .prerequisitesOpen(open.map(\.prerequisite.id))
      }
    case .verified:
      guard event.evidence.level >= .page else { throw .evidenceMissing }
    case .kept, .rejected:
      guard event.reason.isWritten else { throw .reasonMissing(target) }
    case .notDecided, .coolingOff, .closedReported, .cancelled: break
    }
  }
}
