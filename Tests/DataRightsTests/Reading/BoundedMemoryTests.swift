import Testing

@testable import DataRights

struct BoundedMemoryTests {
  @Test func `a value is made once, until so many are kept`() {
    let memory = BoundedMemory<Int, String>(most: 3)
    var made: [Int] = []
    func value(_ key: Int) -> String {
      memory.value(key) {
        made.append(key)
        return "v\(key)"
      }
    }
    for key in [1, 2, 1, 3, 2] { #expect(value(key) == "v\(key)") }
    #expect(made == [1, 2, 3])
    #expect(value(4) == "v4")
    #expect(value(4) == "v4")
    #expect(value(1) == "v1")
    #expect(made == [1, 2, 3, 4, 1])
  }

  @Test func `what cannot be made is asked for again`() throws {
    struct Missing: Error {}
    let memory = BoundedMemory<Int, Int>(most: 3)
    #expect(throws: Missing.self) { try memory.value(1) { throw Missing() } }
    #expect(memory.value(1) { 2 } == 2)
  }

  @Test func `that there is no value is kept too`() {
    let memory = BoundedMemory<Int, Int?>(most: 3)
    var asked = 0
    for _ in 0..<2 {
      #expect(
        memory.value(1) {
          asked += 1; return nil
        } == nil)
    }
    #expect(asked == 1)
  }
}
