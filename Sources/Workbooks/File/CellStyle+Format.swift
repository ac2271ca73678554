import CXlsxWriter

extension CellStyle {
  /// Sets what the style means on a fresh format.
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, "Calibri")
    format_set_font_size(format, role.size)
    if role.isBold { format_set_bold(format) }
    if role == .subtitle { format_set_italic(format) }
    if let colour = role.ink { format_set_font_color(format, colour) }
    if let fill = role.fill { format_set_bg_color(format, fill) }
    if number != .general { format_set_num_format(format, number.code) }
    if role.isBoxed {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xBFBFBF)
    }
    if role.isWrapped { format_set_text_wrap(format) }
    if role.isNumber { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if role == .header { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    // Texts keep off the numbers to their left.
    if role == .text || role == .note { format_set_indent(format, 1) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
  }
}

extension CellStyle.Role {
  fileprivate var size: Double {
    switch self {
    case .title: 16
    case .heading: 12
    default: 10
    }
  }

  fileprivate var isBold: Bool {
    switch self {
    case .title, .heading, .header, .output, .alarm: true
    default: false
    }
  }

  fileprivate var isBoxed: Bool {
    switch self {
    case .header, .input, .formula, .output, .recorded: true
    default: false
    }
  }

  fileprivate var isNumber: Bool {
    switch self {
    case .input, .formula, .output, .recorded: true
    default: false
    }
  }

  fileprivate var isWrapped: Bool { self == .header || self == .note }

  fileprivate var ink: lxw_color_t? {
    switch self {
    case .header: 0xFFFFFF
    case .input: 0x0000FF
    case .alarm: 0xC00000
    case .subtitle: 0x595959
    default: nil
    }
  }

  fileprivate var fill: lxw_color_t? {
    switch self {
    case .header: 0x1F3864
    case .input: 0xFFF2CC
    case .output: 0xE2EFDA
    case .recorded: 0xF2F2F2
    default: nil
    }
  }
}
