import TextCore

/// How far a task is. Only `done` may be written as done.
package enum TaskState: String, Sendable, CaseIterable {
  case done, ongoing, notDone, cancelled, unknown

  /// The name that people read.
  package var name: Message {
    switch self {
    case .done: Message("已完成", "done")
    case .ongoing: Message("进行中", "ongoing")
    case .notDone: Message("未完成", "not done")
    case .cancelled: Message("已取消", "cancelled")
    case .unknown: Message("不明", "unknown")
    }
  }
}
