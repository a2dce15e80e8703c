package org.lienthong.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lienthong.app.demo.SampleCatalogues;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.marcjson.MarcJsonWriter;
import org.lienthong.marc.marcxml.MarcXmlWriter;

/** Records of our sample catalogues in each format. */
final class MarcSeeds {
  private static final int RECORDS = 6;

  private MarcSeeds() {}

  private static List<MarcRecord> records() {
    return SampleCatalogues.of(SampleIndex.LIBRARY.code()).stream().limit(RECORDS).toList();
  }

  private static List<byte[]> each(Function<MarcRecord, byte[]> writer) {
    return records().stream().map(writer).toList();
  }

  static List<byte[]> iso2709() {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    records().stream().limit(2).map(Iso2709Writer::toOctets).forEach(two::writeBytes);
    return Stream.of(
            each(Iso2709Writer::toOctets),
            each(Iso2709Writer::toMarc8Octets),
            List.of(two.toByteArray()))
        .flatMap(List::stream)
        .toList();
  }

  static List<byte[]> marcxml() {
    return Stream.concat(each(MarcXmlWriter::toOctets).stream(), TextSeeds.xml().stream()).toList();
  }

  static List<byte[]> marcjson() {
    byte[] list =
        ("[" + new String(MarcJsonWriter.toOctets(records().getFirst()), UTF_8) + "]")
            .getBytes(UTF_8);
    return Stream.concat(each(MarcJsonWriter::toOctets).stream(), Stream.of(list)).toList();
  }
}
