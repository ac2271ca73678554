import Foundation

/// LibreOffice without a window, which recalculates every file it opens.
struct SpreadsheetProgram {
  /// `nil` where it is not installed.
  static let path = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/homebrew/bin/soffice"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The values of column C of the sheet of results, by the name in column B.
  static func results(of workbook: Data) throws -> [String: String] { try sheets(of: workbook).results }

  /// The results, and every cell of any sheet that holds an error.
  static func sheets(of workbook: Data) throws -> (results: [String: String], errors: [String]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("profile/user"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try workbook.write(to: folder.appendingPathComponent("money.xlsx"))
    try Data(alwaysRecalculate.utf8).write(
      to: folder.appendingPathComponent("profile/user/registrymodifications.xcu"))
    let process = Process()
    process.executableURL = path.map { URL(fileURLWithPath: $0) }
    process.currentDirectoryURL = folder
    process.arguments = [
      "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)", "--headless",
      "--convert-to", "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1",
      "money.xlsx",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let fields = { (name: String) in
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8).split(separator: "\n").map
      {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let written = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".csv")
    }
    let errors = try written.sorted().flatMap { name in
      try fields(name).joined().filter { $0.hasPrefix("#") || $0.hasPrefix("Err:") }.map { "\(name): \($0)" }
    }
    let results = try fields("money-Results.csv").filter { $0.count > 2 }.map { ($0[1], $0[2]) }
    return (Dictionary(results) { first, _ in first }, errors)
  }

  /// Files of other programs are recalculated on loading.
  private static let alwaysRecalculate = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">\
    <value>0</value></prop></item>
    </oor:items>
    """
}
