/// The eigenvalues of a symmetric matrix, by Householder's reduction to three diagonals and the QL
/// method with implicit shifts.
struct SymmetricEigenvalues {
  /// In descending order.
  let values: [Double]

  /// The matrix row by row; only its lower half is read.
  init(_ matrix: [Double], count: Int) {
    guard count > 0 else {
      values = []
      return
    }
    var (diagonal, beside) = SymmetricEigenvalues.reduced(matrix, count)
    SymmetricEigenvalues.iterate(&diagonal, &beside)
    values = diagonal.sorted(by: >)
  }

  /// The diagonal and what stands beside it after reflections that keep the eigenvalues.
  private static func reduced(_ matrix: [Double], _ count: Int) -> ([Double], [Double]) {
    var a = matrix
    var diagonal = [Double](repeating: 0, count: count)
    var beside = [Double](repeating: 0, count: count)
    for row in stride(from: count - 1, to: 0, by: -1) {
      let start = row * count
      let scale = (0..<row).reduce(0.0) { $0 + abs(a[start + $1]) }
      guard row > 1, scale > 0 else {
        beside[row] = a[start + row - 1]
        continue
      }
      var length = 0.0
      for column in 0..<row {
        a[start + column] /= scale
        length += a[start + column] * a[start + column]
      }
      let last = a[start + row - 1]
      let step = last >= 0 ? -length.squareRoot() : length.squareRoot()
      beside[row] = scale * step
      length -= last * step
      a[start + row - 1] = last - step
      var product = 0.0
      for column in 0..<row {
        var sum = 0.0
        for other in 0...column { sum += a[column * count + other] * a[start + other] }
        for other in (column + 1)..<max(row, column + 1) {
          sum += a[other * count + column] * a[start + other]
        }
        beside[column] = sum / length
        product += beside[column] * a[start + column]
      }
      let half = product / (2 * length)
      for column in 0..<row {
        let left = a[start + column]
        let right = beside[column] - half * left
        beside[column] = right
        for other in 0...column {
          a[column * count + other] -= left * beside[other] + right * a[start + other]
        }
      }
    }
    for row in 0..<count { diagonal[row] = a[row * count + row] }
    return (diagonal, Array(beside.dropFirst()) + [0])
  }

  private static func iterate(_ diagonal: inout [Double], _ beside: inout [Double]) {
    let count = diagonal.count
    for first in 0..<count {
      // Each value takes a handful of rounds; what never settles is left as it is.
      for _ in 0..<60 {
        var end = first
        while end + 1 < count {
          let size = abs(diagonal[end]) + abs(diagonal[end + 1])
          if abs(beside[end]) <= Double.ulpOfOne * size { break }
          end += 1
        }
        if end == first { break }
        var shift = (diagonal[first + 1] - diagonal[first]) / (2 * beside[first])
        let root = (shift * shift + 1).squareRoot()
        shift =
          diagonal[end] - diagonal[first] + beside[first] / (shift + (shift >= 0 ? root : -root))
        var (sine, cosine, moved) = (1.0, 1.0, 0.0)
        var isCut = false
        for row in stride(from: end - 1, through: first, by: -1) {
          let above = sine * beside[row]
          let kept = cosine * beside[row]
          let length = (above * above + shift * shift).squareRoot()
          beside[row + 1] = length
          if length == 0 {
            diagonal[row + 1] -= moved
            beside[end] = 0
            isCut = true
            break
          }
          (sine, cosine) = (above / length, shift / length)
          shift = diagonal[row + 1] - moved
          let turn = (diagonal[row] - shift) * sine + 2 * cosine * kept
          moved = sine * turn
          diagonal[row + 1] = shift + moved
          shift = cosine * turn - kept
        }
        if isCut { continue }
        diagonal[first] -= moved
        beside[first] = shift
        beside[end] = 0
      }
    }
  }
}
