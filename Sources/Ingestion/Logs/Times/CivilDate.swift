/// Days of the Gregorian calendar.
enum CivilDate {
  /// Days from 1970-01-01 to a date; `nil` unless there is such a date in the years 1 … 9999.
  ///
  /// Years begin in March here, so that the leap day is the last.
  static func days(year: Int, month: Int, day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= length(month, year) else {
      return nil
    }
    let shifted = month > 2 ? year : year - 1
    let sinceMarch = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * sinceMarch + 2) / 5 + day - 1
      - 719_468
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
