package org.lienthong.benchmarks.z3950;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordSyntax;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Encoding and decoding of the most common messages in memory, without sockets, queries or records.
 * Allocation: run with {@code -prof gc}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ApduBenchmark {
  private static final int RECORD_OCTETS = 2_000;

  @Param({"searchRequest", "presentResponse-10x2kB"})
  String message = "";

  private Apdu apdu = search();
  private byte[] octets = new byte[0];

  /** Creates the message. */
  @Setup
  public void make() {
    apdu = message.equals("searchRequest") ? search() : present();
    octets = ApduCodec.encode(apdu);
  }

  private static Apdu search() {
    return new SearchRequest(
        null,
        0,
        1,
        0,
        true,
        "default",
        List.of("Default"),
        null,
        null,
        RecordSyntax.USMARC.oid(),
        new SearchQuery.Type1(Pqf.parse("@and @attr 1=4 toán @attr 1=1003 nguyễn")),
        List.of(),
        List.of());
  }

  private static Apdu present() {
    External record =
        External.octets(RecordSyntax.USMARC.oid(), Octets.of(new byte[RECORD_OCTETS]));
    NamePlusRecord named =
        new NamePlusRecord("Default", new NamePlusRecord.RetrievalRecord(record));
    return new PresentResponse(
        null, 10, 11, 0, new Records.ResponseRecords(Collections.nCopies(10, named)), List.of());
  }

  /** Encodes the message. */
  @Benchmark
  public byte[] encode() {
    return ApduCodec.encode(apdu);
  }

  /** Decodes the message. */
  @Benchmark
  public Apdu decode() {
    return ApduCodec.decode(octets);
  }
}
