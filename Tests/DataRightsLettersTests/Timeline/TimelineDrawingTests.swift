import DataRights
import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsLetters

/// What Python's XML parser finds in the drawings.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct TimelineDrawingTests {
  /// A drawing as it was read.
  private struct Read: Decodable {
    let texts: [String]
    let title, summary: String
    let days: [Double]
    let overlaps, outside: [String]
    let tags, attributes: [String]
  }

  /// Reads each drawing anew: the lines of text with boxes from widths of Python's own, taken generously for letters of
  /// common fonts: 0.64 of the size for small letters and digits, 0.75 for capitals, 0.8 for `w`, 1 for `m`.
  private static let script = """
    import json, sys, unicodedata, xml.etree.ElementTree as tree
    ns = '{http://www.w3.org/2000/svg}'
    def width(text, size):
        total = 0
        for c in text:
            kind = unicodedata.category(c)
            if kind in ('Mn', 'Me', 'Cf'): continue
            if ord(c) < 127: total += .3 if c in " .,:;'|!ijl" else .45 if c in '"()-/' else .8 if c == 'w' else 1.0 if c in 'mMW@%' else .75 if c.isupper() else .64
            else: total += .7
        return total * size
    def read(text):
        root = tree.fromstring(text)
        size = [float(n) for n in root.get('viewBox').split()]
        lines = []
        for element in root.iter(ns + 'text'):
            for part in list(element) or [element]:
                x, y, s = float(part.get('x')), float(part.get('y')), 13 if len(element) else 11
                w = width(part.text or '', s)
                x -= {'end': w, 'middle': w / 2}.get(element.get('text-anchor'), 0)
                lines.append((x, y - .8 * s, x + w, y + .2 * s, part.text or ''))
        over = [a[4] + ' | ' + b[4] for i, a in enumerate(lines) for b in lines[:i]
                if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]
        out = [l[4] for l in lines if l[0] < -2 or l[1] < -2 or l[2] > size[2] + 2 or l[3] > size[3] + 2]
        return dict(texts=[l[4] for l in lines], title=root.find(ns + 'title').text or '',
                    summary=root.find(ns + 'desc').text or '',
                    days=[float(c.get('cy')) for c in root.iter(ns + 'circle')], overlaps=over, outside=out,
                    tags=sorted({e.tag.replace(ns, '') for e in root.iter()}),
                    attributes=sorted({k for e in root.iter() for k in e.attrib}))
    print(json.dumps([read(t) for t in json.load(open(sys.argv[1]))]))
    """

  private static func read(_ timelines: [Timeline]) throws -> [Read] {
    try Python.json(script, reading: JSONEncoder().encode(timelines.map { TimelineDrawing($0, id: "t").svg }))
  }

  @Test func `every drawing is XML of shapes and texts alone, whose texts do not overlap and are not cut`() throws {
    let read = try Self.read(Timeline.cases.map(\.timeline))
    #expect(read.count == Timeline.cases.count)
    for ((name, timeline), drawing) in zip(Timeline.cases, read) {
      #expect(drawing.overlaps == [], "\(name)")
      #expect(drawing.outside == [], "\(name)")
      #expect(drawing.title == "Course" && drawing.summary == "Summary")
      #expect(
        Set(drawing.tags).isSubset(of: ["svg", "title", "desc", "line", "text", "tspan", "rect", "circle", "path"]))
      #expect(
        Set(drawing.attributes).isSubset(of: [
          "viewBox", "class", "role", "aria-labelledby", "direction", "id", "x", "y", "x1", "y1", "x2", "y2", "width",
          "height", "cx", "cy", "r", "d", "transform", "text-anchor",
        ]), "\(drawing.attributes)")
      #expect(drawing.days.count == timeline.marks.count)
    }
  }

  @Test func `every day stands at its place in proportion, as far as two decimals go`() throws {
    let cases = Timeline.cases.map(\.timeline).filter { $0.marks.count > 1 && $0.periods.isEmpty }
    for (timeline, drawing) in zip(cases, try Self.read(cases)) {
      let days = timeline.marks.map(\.on.dayNumber)
      guard let first = days.first, let last = days.last, last > first else { continue }
      let (top, bottom) = (drawing.days[0], drawing.days[drawing.days.count - 1])
      for (day, y) in zip(days, drawing.days) {
        #expect(abs(y - top - (bottom - top) * Double(day - first) / Double(last - first)) <= 0.02)
      }
    }
  }

  @Test func `each kind has a shape of its own, and each period a letter`() {
    let timeline = Timeline.fixture(marks: 8, periods: 3) { $0 * 10 }
    let svg = TimelineDrawing(timeline, id: "t").svg
    let paths = svg.split(separator: "\n").filter { $0.contains("<path") }.compactMap { line in
      line.split(separator: " d=\"").last.map(String.init)
    }
    // A mark and an entry of the key for each.
    #expect(paths.count == 16 && Set(paths).count == 8)
    for letter in ["A", "B", "C"] { #expect(svg.components(separatedBy: ">\(letter)</text>").count == 3) }
  }

  @Test func `lengths have two decimals at most`() {
    #expect(
      [0, 1.5, 2.004, -3.25, 10.999, 7.1].map(TimelineDrawing.number) == ["0", "1.50", "2", "-3.25", "11", "7.10"])
  }
}
