import Foundation

/// Erases the progress line when the user interrupts the program, which then ends as it would have.
enum ErasingInterrupt {
  private static let erasing: StaticString = "\r\u{1B}[K"

  static func install() {
    signal(SIGINT) { number in
      // Nothing but write, signal and raise may be called here.
      _ = write(STDERR_FILENO, ErasingInterrupt.erasing.utf8Start, ErasingInterrupt.erasing.utf8CodeUnitCount)
      signal(number, SIG_DFL)
      raise(number)
    }
  }

  static func remove() { signal(SIGINT, SIG_DFL) }
}
