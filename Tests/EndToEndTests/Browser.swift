import Foundation

/// An installed Chromium without a window.
struct Browser {
  /// `nil` where there is none.
  static let path = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether it opens a page here, and has Japanese letters to lay out; elsewhere widths say nothing.
  static let isUsable: Bool = {
    guard path != nil, FileManager.default.isExecutableFile(atPath: timeLimit),
      ["/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk"].contains(where: hasJapanese)
    else { return false }
    let script = "parent.document.title = '[]'"
    return (try? probe("<html><body></body></html>", width: 390, script: script)) == []
  }()

  private static func hasJapanese(_ folder: String) -> Bool {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.contains { $0.hasPrefix("NotoSansCJK") }
  }

  /// Ends a browser that hangs.
  private static let timeLimit = "/usr/bin/timeout"

  /// What a script found in a page of the given width, as the strings that it left in the title of the page around it.
  ///
  /// The page stands in a frame, since a window is never as narrow as a phone; its policy, which allows no script, is taken out
  /// of the copy.
  static func probe(_ page: String, width: Int, script: String) throws -> [String] {
    let open = page.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    let probed = open.replacing("</body>", with: "<script>\(script)</script></body>")
    let frame = probed.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let outer =
      "<!DOCTYPE html><title>[\"nothing ran\"]</title><body>"
      + "<iframe style=\"border:0;width:\(width)px;height:2000px\" srcdoc=\"\(frame)\"></iframe></body>"
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("page.html")
    try Data(outer.utf8).write(to: file)
    let text = try run(["--virtual-time-budget=5000", "--dump-dom", file.absoluteString], in: scratch)
    guard let title = text.firstMatch(of: /<title>(.*?)<\/title>/)?.1 else { return ["no page came back"] }
    let json = title.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
    return try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }

  /// The text of one sheet of a printed page; `pdftotext` of Poppler reads it.
  static func sheet(_ number: Int, of page: URL) throws -> String {
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("page.pdf")
    _ = try run(
      ["--no-pdf-header-footer", "--print-to-pdf=\(file.path)", page.absoluteString], in: scratch)
    let process = Process()
    process.executableURL = poppler.map { URL(fileURLWithPath: $0) }
    process.arguments = ["-f", "\(number)", "-l", "\(number)", file.path, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// `nil` where Poppler is not installed.
  static let poppler = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private static func run(_ arguments: [String], in scratch: Scratch) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: timeLimit)
    process.arguments =
      [
        "60", path ?? "", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1400,2100",
        "--user-data-dir=\(scratch.url.appendingPathComponent("profile").path)",
      ] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
