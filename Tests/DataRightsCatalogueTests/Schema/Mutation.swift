import DataRights
import DataRightsTestSupport

/// A change to one place of a record, such as an author or a hostile hand makes.
struct Mutation {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// The record with one to three changes at random places.
  mutating func mutate(_ json: JSON) -> JSON {
    var mutated = json
    for _ in 0..<Int.random(in: 1...3, using: &generator) { mutated = change(mutated, depth: 0) }
    return mutated
  }

  private mutating func change(_ json: JSON, depth: Int) -> JSON {
    // The deeper the place, the likelier the change is made there.
    let goesDeeper = Int.random(in: 0..<8, using: &generator) > depth / 2
    switch json.value {
    case .object(var members) where !members.isEmpty && goesDeeper && !(depth > 0 && chance(8)):
      let index = Int.random(in: members.indices, using: &generator)
      members[index] = JSON.Member(members[index].key, change(members[index].value, depth: depth + 1))
      return JSON(.object(members))
    case .array(var elements) where !elements.isEmpty && goesDeeper && !chance(8):
      let index = Int.random(in: elements.indices, using: &generator)
      elements[index] = change(elements[index], depth: depth + 1)
      return JSON(.array(elements))
    case .object(let members): return JSON(.object(reshape(members)))
    case .array(let elements): return reshape(elements)
    default: return scalar(json)
    }
  }

  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &generator) == 0 }

  private mutating func reshape(_ members: [JSON.Member]) -> [JSON.Member] {
    guard let index = members.indices.randomElement(using: &generator) else { return [JSON.Member("stranger", 1)] }
    var members = members
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: members.remove(at: index)
    case 1: members[index] = JSON.Member(members[index].key + "s", members[index].value)
    case 2: members.append(JSON.Member("stranger", members[index].value))
    case 3:
      let other = members.indices.randomElement(using: &generator) ?? index
      members[index] = JSON.Member(members[index].key, members[other].value)
    default: members[index] = JSON.Member(members[index].key, odd())
    }
    return members
  }

  private mutating func reshape(_ elements: [JSON]) -> JSON {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: JSON([JSON]())
    case 1: JSON(elements + [odd()])
    case 2: JSON(elements + elements)
    default: odd()
    }
  }

  private mutating func scalar(_ json: JSON) -> JSON {
    guard let text = json.string else { return odd() }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return JSON(text + " ")
    case 1: return ""
    case 2: return JSON(text + text)
    case 3: return JSON(String(text.dropLast()))
    case 4: return JSON(String(text.dropFirst()))
    default: return odd()
    }
  }

  private mutating func odd() -> JSON {
    let odd: [JSON] = [
      nil, true, false, 0, 1, -1, 7, 2026, JSON(.number("1.5")), "", " ", "x", "monday", "access", "12-25", "02-30",
      "2026-02-30",
      "2026-13-01", "2026-03-02", "20260302", "15(1)(c)", "15(1", "dpo:18", ":18", "https://example.org", "confirmed",
      "two\nlines", "line\n", [], [1], ["x"], ["monday"], JSON(.object([])), ["en": "x"], ["de": "x"], ["en": 1],
    ]
    return odd.randomElement(using: &generator) ?? nil
  }
}
