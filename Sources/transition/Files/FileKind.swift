import Foundation

/// What stands under a path, as the file system tells it: plain `stat`, which asks no directory of users who owns it.
struct FileKind: Equatable {
  enum Shape { case regular, folder, pipe, device, other }

  let shape: Shape
  let size: Int
  let mode: mode_t
  /// Device and number: the same for all ways that lead to one file, however they are spelt.
  let identity: [UInt64]

  /// Whether its owner lets it be written, which the system does not ask of an administrator.
  var isWritable: Bool { mode & S_IWUSR != 0 }

  /// What a path leads to, links followed; nothing where that is not there or cannot be reached.
  init?(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What an open file is.
  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    shape =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFIFO, S_IFSOCK: .pipe
      case S_IFCHR, S_IFBLK: .device
      default: .other
      }
    size = Int(status.st_size)
    mode = status.st_mode & 0o7777
    identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}

/// Whether a path is a link, wherever it leads.
func isLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// What the last call to the system failed of, in an author's words.
func systemReason(_ code: Int32 = errno) -> String {
  switch code {
  case ENOENT, ENOTDIR: "there is no such folder"
  case EACCES, EPERM: "you may not write there"
  case EROFS: "the disk can only be read"
  case ENOSPC, EDQUOT: "the disk is full"
  case ENAMETOOLONG: "its name is too long"
  case EISDIR: "it is a folder"
  case EFBIG: "it would be too large for the disk"
  default: String(cString: strerror(code))
  }
}
