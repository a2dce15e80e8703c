package org.lienthong.marc.octets;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A reader that skips a byte order mark at the start. */
final class ByteOrderMarkSkipper extends FilterReader {
  private boolean begun;

  ByteOrderMarkSkipper(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    int read = super.read(target, from, length);
    if (begun || read <= 0) {
      return read;
    }
    begun = true;
    if (target[from] != '\ufeff') {
      return read;
    }
    System.arraycopy(target, from + 1, target, from, read - 1);
    return read > 1 ? read - 1 : super.read(target, from, length);
  }
}
