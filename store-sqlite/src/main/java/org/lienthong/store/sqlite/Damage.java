package org.lienthong.store.sqlite;

import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Remembers that SQLite met a page that is not what was written. Writing on would acknowledge what
 * the next start may be unable to read, and would spread the damage. For use by any number of
 * threads.
 */
final class Damage {
  private static final System.Logger LOG = System.getLogger(Damage.class.getName());

  /** The lowest octet of an extended result code is the code. */
  private static final int PRIMARY = 0xFF;

  private volatile @Nullable String seen;

  /** Looks whether a failure tells of damage; the first one is logged. */
  void look(Throwable failure) {
    if (seen == null && isDamage(failure)) {
      seen = String.valueOf(failure.getMessage());
      LOG.log(
          Level.ERROR,
          "kho biểu ghi hỏng trên đĩa, không ghi thêm gì nữa; hãy dừng máy chủ và khôi phục bản sao"
              + " lưu | the record store is damaged on the disk, nothing more is written; stop the"
              + " server and restore a backup: "
              + seen);
    }
  }

  private static boolean isDamage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        int code = sqlite.getResultCode().code & PRIMARY;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code
            || code == SQLiteErrorCode.SQLITE_NOTADB.code;
      }
    }
    return false;
  }

  /** Returns what was met; empty when nothing was. */
  Optional<String> seen() {
    return Optional.ofNullable(seen);
  }

  /**
   * Refuses a write to a store that is damaged.
   *
   * @throws StoreException when damage was met
   */
  void refuse() {
    if (seen != null) {
      throw new StoreException("the record store is damaged, nothing is written: " + seen);
    }
  }
}
