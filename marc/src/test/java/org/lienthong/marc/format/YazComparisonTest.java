package org.lienthong.marc.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.marcxml.MarcXmlReader;
import org.lienthong.marc.reading.Readings;

/**
 * The text of real records beside that of {@code yaz-marcdump}, for each record that both read. A
 * file is compared where YAZ reads as many records as we do.
 */
class YazComparisonTest {
  private static final Path DATA = Path.of("../../shared/data");
  private static final Path YAZ = Path.of("/usr/bin/yaz-marcdump");

  /** Share of fields whose text YAZ reads from another encoding than the octets are in. */
  private static final double DIFFERENT = 0.002;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static byte[] octets(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(in).readAllBytes()
          : in.readAllBytes();
    }
  }

  private static List<MarcRecord> byYaz(byte[] records, String encoding) throws IOException {
    Path input = Files.createTempFile("yaz", ".mrc");
    Path output = Files.createTempFile("yaz", ".xml");
    try {
      Files.write(input, records);
      Process yaz =
          new ProcessBuilder(
                  YAZ.toString(), "-f", encoding, "-t", "UTF-8", "-o", "marcxml", input.toString())
              .redirectOutput(output.toFile())
              .redirectError(new File("/dev/null"))
              .start();
      yaz.waitFor();
      return Readings.of(() -> MarcXmlReader.open(Files.newInputStream(output))).records();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(input);
      Files.delete(output);
    }
  }

  private static List<String> texts(MarcRecord record) {
    List<String> out = new ArrayList<>();
    for (Field field : record.fields()) {
      switch (field) {
        case ControlField control -> out.add(control.tag() + plain(control.data()));
        case DataField data ->
            data.subfields().forEach(s -> out.add(data.tag() + "$" + s.code() + plain(s.data())));
      }
    }
    return out;
  }

  private static String plain(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** Records are in one encoding if their leaders say so, all of them alike. */
  private static String encoding(byte[] octets) {
    String all = new String(octets, UTF_8);
    return all.lines()
            .findFirst()
            .filter(line -> line.length() > 9 && line.charAt(9) == 'a')
            .isPresent()
        ? "UTF-8"
        : "MARC-8";
  }

  @Test
  void readsTheTextThatYazReads() throws IOException {
    assumeTrue(Files.exists(DATA), "skipped: ../shared/data is not present");
    assumeTrue(Files.isExecutable(YAZ), "skipped: yaz-marcdump is not installed");
    long all = 0;
    long same = 0;
    int files = 0;
    List<String> different = new ArrayList<>();
    List<Path> paths;
    try (Stream<Path> found = Files.walk(DATA.resolve("marc21"))) {
      paths = found.filter(p -> p.toString().matches(".*\\.mrc(\\.gz)?")).sorted().toList();
    }
    for (Path path : paths) {
      byte[] octets = octets(path);
      List<MarcRecord> ours =
          Readings.of(() -> MarcFormat.open(Files.newInputStream(path), null, SourceEncoding.AUTO))
              .records();
      List<MarcRecord> theirs = byYaz(octets, encoding(octets));
      if (ours.size() != theirs.size()) {
        continue;
      }
      files++;
      for (int i = 0; i < ours.size(); i++) {
        Set<String> own = Set.copyOf(texts(ours.get(i)));
        List<String> other = texts(theirs.get(i));
        other.removeIf(text -> text.indexOf('\ufffd') >= 0 || text.contains("yaz-"));
        all += other.size();
        same += other.stream().filter(own::contains).count();
        if (different.size() < 12) {
          other.stream()
              .filter(text -> !own.contains(text))
              .limit(1)
              .forEach(text -> different.add(path.getFileName() + ": " + text));
        }
      }
    }
    assertThat(files).isGreaterThan(20);
    assertThat((double) (all - same) / all)
        .as("%d of %d in %d files: %s", all - same, all, files, different)
        .isLessThan(DIFFERENT);
  }
}
