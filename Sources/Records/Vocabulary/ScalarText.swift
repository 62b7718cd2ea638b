extension String {
  /// The text of some scalars, put into UTF-8 at one go: a view of scalars would grow by each of them.
  init(scalars: some Collection<Unicode.Scalar>) {
    let size = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: size) { buffer in
      var at = 0
      for scalar in scalars {
        for byte in scalar.utf8 {
          buffer[at] = byte
          at += 1
        }
      }
      return at
    }
  }
}
