#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file could not be read or written: which, what was tried and why.
package struct FileError: Error, Sendable, Equatable {
  /// What was tried.
  package enum Action: Sendable { case read, write, list, makeFolder }
  /// Why it failed, as far as a remedy depends on it.
  package enum Reason: Sendable, Hashable {
    case missing, folderMissing, notPermitted, readOnly, noSpace, isFolder, notAFolder, notAFile, nameTooLong
    case exists
    /// Symbolic links that lead back to themselves.
    case linkLoop
    /// Another program writes it all the while.
    case busy
    /// Any other reason of the system, by its `errno`.
    case system(Int32)
  }

  /// What was tried.
  package let action: Action
  /// The path, as the user gave it.
  package let path: String
  /// Why it failed.
  package let reason: Reason

  /// A failure from its parts.
  package init(_ action: Action, _ path: String, _ reason: Reason) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// A failure from the system's error number (POSIX `errno`).
  init(_ action: Action, _ path: String, errno code: Int32) {
    self.init(action, path, Self.reason(code, action))
  }

  private static func reason(_ code: Int32, _ action: Action) -> Reason {
    switch code {
    case ENOENT: return action == .write || action == .makeFolder ? .folderMissing : .missing
    case EACCES, EPERM: return .notPermitted
    case EROFS: return .readOnly
    case ENOSPC, EDQUOT: return .noSpace
    case EISDIR: return .isFolder
    case ENOTDIR: return .notAFolder
    case ENAMETOOLONG: return .nameTooLong
    case EEXIST: return .exists
    case ELOOP: return .linkLoop
    default: return .system(code)
    }
  }

  /// The failure as a finding that a person understands.
  package var diagnostic: Diagnostic {
    Diagnostic(.error, "file", message, remedy: remedy, at: .file(path))
  }

  private var message: Message {
    switch reason {
    case .missing where action == .list: return Message("没有这个文件夹", "there is no such folder")
    case .missing: return Message("没有这个文件", "there is no such file")
    case .folderMissing: return Message("它所在的文件夹不存在", "the folder it should be in does not exist")
    case .notPermitted:
      switch action {
      case .read, .list: return Message("没有读取的权限", "no permission to read it")
      case .write, .makeFolder: return Message("没有写入的权限", "no permission to write it")
      }
    case .readOnly: return Message("所在的磁盘只能读，不能写", "it is on a read-only file system")
    case .noSpace: return Message("磁盘已满，没有写成", "no space is left on the disk; nothing was written")
    case .isFolder: return Message("这是一个文件夹，不是文件", "it is a folder, not a file")
    case .notAFolder where action == .list:
      return Message("这是文件，不是文件夹", "it is a file, not a folder")
    case .notAFolder: return Message("路径中有一段不是文件夹", "a part of the path is not a folder")
    case .notAFile:
      return Message("这不是普通文件（是管道或设备）", "it is not a regular file (a pipe or a device)")
    case .nameTooLong: return Message("文件名太长", "the file name is too long")
    case .busy: return Message("别的程序一直在写它，没有等到", "another program keeps writing it, and waiting did not help")
    case .linkLoop: return Message("这是快捷链接，绕了一圈又指回自己", "it is a symbolic link that leads back to itself")
    case .exists: return Message("已经有同名的文件或文件夹", "a file or folder of this name exists")
    case .system(let code):
      let text = String(cString: strerror(code))
      switch action {
      case .read, .list: return Message("读取时出错：\(text)", "reading failed: \(text)")
      case .write, .makeFolder: return Message("写入时出错：\(text)", "writing failed: \(text)")
      }
    }
  }

  private var remedy: Message? {
    switch reason {
    case .missing where action == .list: return Message("请检查路径", "check the path")
    case .missing: return Message("请检查路径和文件名", "check the path and the name")
    case .folderMissing: return Message("请先建立这个文件夹", "make that folder first")
    case .notPermitted:
      return Message("请检查文件和文件夹的权限，或换一个位置", "check the permissions, or choose another place")
    case .readOnly, .noSpace: return Message("请换一个位置", "choose another place")
    case .isFolder: return Message("请写出文件夹里某个文件的路径", "name a file in that folder")
    case .notAFolder where action == .list:
      return Message("请写它所在的文件夹", "name the folder that it is in")
    case .notAFolder: return Message("请检查路径", "check the path")
    case .notAFile: return Message("请先存为文件，再写它的路径", "save it as a file first, and name that")
    case .nameTooLong: return Message("请用短一些的名字", "use a shorter name")
    case .busy: return Message("等那个程序写完，再来一次", "let that program finish, and try again")
    case .linkLoop: return Message("请写真正的文件的路径", "name the file itself")
    case .exists: return Message("请换一个名字", "choose another name")
    case .system: return nil
    }
  }
}
