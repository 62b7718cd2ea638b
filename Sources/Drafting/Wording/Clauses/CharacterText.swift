import TextCore

extension String {
  /// The text of some characters, copied at one go: the library's takes them one by one out of any sequence.
  init(_ characters: [Character]) { self.init(characters[...]) }

  /// The text of some characters.
  init(_ characters: ArraySlice<Character>) {
    let size = characters.reduce(0) { $0 + $1.utf8.count }
    self.init(unsafeUninitializedCapacity: size) { buffer in
      var at = 0
      for character in characters {
        character.withBytes { bytes in
          for byte in bytes {
            buffer[at] = byte
            at += 1
          }
        }
      }
      return at
    }
  }
}
