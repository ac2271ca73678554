import Commands
import Foundation

@main
enum Main {
  static func main() async {
    exit(await Program.exitStatus(of: Array(CommandLine.arguments.dropFirst())))
  }
}
