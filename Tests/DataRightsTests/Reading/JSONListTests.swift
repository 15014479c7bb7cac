import Testing

@testable import DataRights

struct JSONListTests {
  /// The list stands at the beginning, in the middle or at the end of the document.
  @Test(arguments: ["a", "g", "z"], [0, 1, 2, 2500])
  func `the document is the same as in one piece`(key: String, count: Int) {
    let rest: JSON = ["format": 1, "b": ["z": [1, ["a": nil]]], "t": "\"x\""]
    let elements = (0..<count).map { number -> JSON in
      ["number": JSON(number), "list": number % 2 == 0 ? [] : [["text": "ä\n"], []], "none": [:]]
    }
    let list = JSONList(key, in: rest)
    var bytes: [UInt8] = []
    var pieces = 0
    list.write(elements.map(list.element)) { piece in
      bytes += piece
      pieces += 1
    }
    #expect(bytes == rest.with(key, JSON(.array(elements))).bytes())
    #expect((pieces > 1) == (count == 2500))
  }
}
