package org.lienthong.conformance.zoom;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** A connection through libyaz. */
final class YazConnection implements Connection {
  private static final String SYNTAX = "preferredRecordSyntax";

  private final LibYaz yaz;
  private final MemorySegment connection;
  private final List<MemorySegment> results = new ArrayList<>();

  YazConnection(LibYaz yaz, String address) throws ZoomException {
    this.yaz = yaz;
    this.connection = yaz.create();
    yaz.set(connection, "elementSetName", "F");
    yaz.connect(connection, address);
    yaz.check(connection);
  }

  @Override
  public ResultSet search(Query query) throws IOException {
    MemorySegment result = yaz.search(connection, query.pqf());
    results.add(result);
    yaz.check(connection);
    return new YazResultSet(query, yaz.size(result));
  }

  @Override
  public void close() {
    results.forEach(yaz::destroyResult);
    yaz.destroy(connection);
  }

  /** The syntax is an option of the connection when a set is made: each gets its own set. */
  private final class YazResultSet implements ResultSet {
    private final Query query;
    private final long size;

    private YazResultSet(Query query, long size) {
      this.query = query;
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public Record get(long position, String syntax) throws IOException {
      yaz.set(connection, SYNTAX, syntax);
      MemorySegment result = yaz.search(connection, query.pqf());
      results.add(result);
      yaz.check(connection);
      byte[] octets =
          yaz.octets(result, position)
              .orElseThrow(() -> new ZoomException(13, "no record " + position));
      return Record.of(octets);
    }
  }
}
