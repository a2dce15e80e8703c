package org.lienthong.harvester.file;

import java.io.IOException;

/** A file holds no records in any format that we read; nothing of it was stored. */
public final class NotRecordsException extends IOException {
  private static final long serialVersionUID = 1L;

  public NotRecordsException(String message) {
    super(message);
  }
}
