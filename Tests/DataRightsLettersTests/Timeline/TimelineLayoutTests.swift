import DataRights
import DataRightsTestSupport
import Testing

@testable import DataRightsLetters

/// Where things stand, by the boxes that the layout keeps for them.
@Suite struct TimelineLayoutTests {
  @Test func `no two labels overlap, none leaves the picture, each is written whole`() {
    for (name, timeline) in Timeline.cases {
      let layout = TimelineLayout(timeline)
      let labels = layout.marks.map(\.label) + layout.bars.map(\.label) + layout.key.map(\.label)
      let boxes = labels.map(\.box) + layout.bars.map(\.letterBox) + layout.ticks.map(\.box)
      for (index, box) in boxes.enumerated() {
        #expect(!boxes[..<index].contains { $0.overlaps(box) }, "\(name)")
        #expect(box.x >= 0 && box.y >= 0, "\(name)")
        #expect(box.x + box.width <= layout.width && box.y + box.height <= layout.height, "\(name)")
      }
      let letters = { (text: String) in text.filter { !$0.isWhitespace } }
      #expect(
        layout.marks.map { letters($0.label.lines.joined()) }
          == timeline.marks.map { letters("\($0.day) · \($0.label)") }, "\(name)")
      #expect(layout.bars.count == timeline.periods.count, "\(name)")
    }
  }

  @Test func `every day stands at its place in proportion`() {
    for (name, timeline) in Timeline.cases {
      let layout = TimelineLayout(timeline)
      let days =
        timeline.marks.map(\.on.dayNumber) + timeline.periods.flatMap { [$0.from.dayNumber, $0.until.dayNumber] }
      let tops = layout.marks.map(\.y) + layout.bars.flatMap { [$0.box.y, $0.box.y + $0.box.height] }
      guard let first = days.min(), let last = days.max() else { continue }
      for (day, y) in zip(days, tops) {
        let share = last == first ? 0.5 : Double(day - first) / Double(last - first)
        let expected = layout.axisTop + share * (layout.axisBottom - layout.axisTop)
        #expect(abs(y - expected) < 0.001, "\(name)")
      }
      for tick in layout.ticks {
        let iso = tick.label + "-01-01".suffix(10 - tick.label.count)
        let share = last == first ? 0.5 : Double(day(String(iso)).dayNumber - first) / Double(last - first)
        #expect(abs(tick.y - layout.axisTop - share * (layout.axisBottom - layout.axisTop)) < 0.001, "\(name)")
      }
    }
  }

  @Test func `labels keep to the order of the days, and stand at their day where there is room`() {
    for (name, timeline) in Timeline.cases {
      let layout = TimelineLayout(timeline)
      for (above, below) in zip(layout.marks, layout.marks.dropFirst()) {
        #expect(above.label.box.y + above.label.box.height <= below.label.box.y, "\(name)")
      }
    }
    let sparse = TimelineLayout(.fixture(marks: 3, label: "x") { $0 * 100 })
    for mark in sparse.marks.dropFirst() { #expect(abs(mark.label.signY - mark.y) < 0.001) }
  }

  @Test func `things that touch share the way they have to move`() {
    // Three of height 10 that all wish for 100 stand around it.
    #expect(LabelStack.tops(wishes: [100, 100, 100], heights: [10, 10, 10], from: 0) == [90, 100, 110])
    #expect(LabelStack.tops(wishes: [0, 0, 50], heights: [10, 10, 10], from: 0) == [0, 10, 50])
    #expect(LabelStack.tops(wishes: [-5, 20], heights: [10, 10], from: 3) == [3, 20])
    #expect(LabelStack.tops(wishes: [], heights: [], from: 0) == [])
  }

  @Test func `periods that overlap stand in lanes of their own`() {
    let layout = TimelineLayout(.fixture(marks: 0, periods: 60) { _ in 0 })
    #expect(Set(layout.bars.map(\.box.x)).count == 60)
    #expect(layout.bars.map(\.letter).prefix(2) == ["A", "B"] && layout.bars[26].letter == "AA")
    #expect(Set(layout.bars.map(\.letter)).count == 60)
  }

  @Test func `a period that ends before it begins lasts a day`() {
    let period = Timeline.Period(.response, from: day("2026-03-02"), until: day("2026-03-01"), days: "", label: "")
    #expect(period.until == period.from)
  }
}
