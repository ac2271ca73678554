import CMalloc
import Commands
import Foundation

@main
enum Main {
  static func main() async {
    // Columns of millions of rows come and go: blocks from 1 MiB on go back to the system as soon as they are free, and do
    // not leave holes behind that nothing fits into.
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    exit(await Program.exitStatus(of: Array(CommandLine.arguments.dropFirst())))
  }
}
