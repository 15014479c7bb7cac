/// Puts things of different heights below one another, each as near as can be to where it would like to stand.
enum LabelStack {
  /// Things that touch one another, and so move together.
  private struct Block {
    var members: Range<Int>
    /// The sum over the members of where the block would begin if each stood where it likes.
    var wished: Double
    var height: Double
    var top: Double
  }

  /// The upper edges of all, in the order of their wishes; none overlap, and none begins above `top`.
  ///
  /// - Parameters:
  ///   - wishes: where each would like its upper edge, ascending.
  ///   - heights: the height of each, with the room that it keeps below.
  static func tops(wishes: [Double], heights: [Double], from top: Double) -> [Double] {
    var blocks: [Block] = []
    for index in wishes.indices {
      var block = Block(
        members: index..<(index + 1), wished: wishes[index], height: heights[index], top: max(top, wishes[index]))
      while let above = blocks.last, above.top + above.height > block.top {
        blocks.removeLast()
        // Each of the lower block's members would now begin so much lower than the block does.
        let wished = above.wished + block.wished - above.height * Double(block.members.count)
        let members = above.members.lowerBound..<block.members.upperBound
        block = Block(
          members: members, wished: wished, height: above.height + block.height,
          top: max(top, wished / Double(members.count)))
      }
      blocks.append(block)
    }
    return blocks.flatMap { block in
      var next = block.top
      return block.members.map { index in
        defer { next += heights[index] }
        return next
      }
    }
  }
}
