import Foundation

/// What this process has used of the machine.
enum ProcessUse {
  /// CPU time, in milliseconds: what other processes do counts little.
  static var milliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  /// The most memory that was ever resident, in MiB; nothing where the system does not tell.
  ///
  /// Not `getrusage`, whose peak is inherited from the process that started this one.
  static var peakMemory: Double? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kibibytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Double($0) })
    else { return nil }
    return kibibytes / 1024
  }
}
