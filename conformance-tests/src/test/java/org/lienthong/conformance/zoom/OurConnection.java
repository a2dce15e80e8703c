package org.lienthong.conformance.zoom;

import java.io.IOException;
import org.lienthong.z3950.client.PresentedRecord;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.client.Z3950Client;
import org.lienthong.z3950.client.Z3950Exception;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordReader;
import org.lienthong.z3950.syntax.RecordSyntax;

/** A connection through our own client. */
final class OurConnection implements Connection {
  private final Z3950Client client;

  OurConnection(String address) throws IOException {
    client = Z3950Client.connect(Target.parse(address));
  }

  @Override
  public ResultSet search(Query query) throws IOException {
    try {
      long size = client.search(Pqf.parse(query.pqf()));
      return new OurResultSet(size);
    } catch (Z3950Exception refused) {
      throw new ZoomException(refused.condition(), String.valueOf(refused.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  private final class OurResultSet implements ResultSet {
    private final long size;

    private OurResultSet(long size) {
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public Record get(long position, String syntax) throws IOException {
      RecordSyntax known = RecordSyntax.named(syntax).orElseThrow();
      return switch (client.present(position + 1, 1, known, "F").getFirst()) {
        case PresentedRecord.Given(_, var external) ->
            Record.of(RecordReader.octets(external).toArray());
        case PresentedRecord.Withheld(var diagnostic) ->
            throw new ZoomException(14, diagnostic.toString());
      };
    }
  }
}
