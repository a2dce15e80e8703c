package org.lienthong.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Creates a large ISO 2709 file of real records: repeats those of some files, each time with a
 * different 001 of the same length. {@code Replicate OUT COUNT FILE…}
 */
public final class Replicate {
  private static final int LEADER = 24;
  private static final int ENTRY = 12;
  private static final byte END_OF_RECORD = 0x1d;

  private Replicate() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    List<byte[]> records = new ArrayList<>();
    for (String file : Arrays.asList(arguments).subList(2, arguments.length)) {
      records.addAll(records(read(Path.of(file))));
    }
    int count = Integer.parseInt(arguments[1]);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      for (int i = 0; i < count; i++) {
        out.write(renumbered(records.get(i % records.size()), i));
      }
    }
    System.out.println(count + " records, " + records.size() + " of them different");
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return plain.readAllBytes();
    }
  }

  /** Returns the records with a 001 first in their directory. */
  private static List<byte[]> records(byte[] octets) {
    List<byte[]> records = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < octets.length; i++) {
      if (octets[i] == END_OF_RECORD) {
        byte[] record = Arrays.copyOfRange(octets, start, i + 1);
        if (record.length > LEADER + ENTRY && text(record, LEADER, 3).equals("001")) {
          records.add(record);
        }
        start = i + 1;
      }
    }
    return records;
  }

  private static byte[] renumbered(byte[] record, int number) {
    byte[] copy = record.clone();
    int base = Integer.parseInt(text(copy, 12, 5));
    int length = Integer.parseInt(text(copy, LEADER + 3, 4)) - 1;
    int start = base + Integer.parseInt(text(copy, LEADER + 7, 5));
    String digits = String.format(Locale.ROOT, "%0" + length + "d", number);
    byte[] tail = digits.substring(digits.length() - length).getBytes(US_ASCII);
    System.arraycopy(tail, 0, copy, start, length);
    return copy;
  }

  private static String text(byte[] octets, int start, int length) {
    return new String(octets, start, length, ISO_8859_1);
  }
}
