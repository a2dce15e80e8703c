package org.lienthong.marc.tagged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.charset.EncodingDetector;
import org.lienthong.marc.charset.EncodingDetector.Claim;
import org.lienthong.marc.charset.RecordTexts;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.octets.ByteOrderMark;
import org.lienthong.marc.octets.OctetWindow;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.MarcReading.Rejected;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.reading.ReadingLimits;
import org.lienthong.marc.reading.RecordDraft;

/** Reads records written as text, in the dialect of the first line. */
public final class TaggedReader implements MarcReader {
  /** Digits at the beginning of a leader. */
  private static final int LENGTH = 5;

  /** Octets of a line of CDS/ISIS. */
  private static final int ISIS_LINE = 80;

  /** Carriage returns before one line feed. */
  private static final int MAX_RETURNS = 4;

  private static final int LIMIT = ReadingLimits.MAX_RECORD_OCTETS;

  private final OctetWindow window;
  private final EncodingDetector detector;
  private @Nullable TaggedDialect dialect;
  private long number;

  /** Opens a reader that takes ownership of {@code in}. */
  public static TaggedReader open(InputStream in, SourceEncoding encoding) throws IOException {
    OctetWindow window = new OctetWindow(in);
    return new TaggedReader(ByteOrderMark.of(window).asUtf8(window), encoding);
  }

  private TaggedReader(OctetWindow window, SourceEncoding encoding) throws IOException {
    this.window = window;
    this.detector = new EncodingDetector(encoding);
    detector.learn(window.copy(0, window.available(ReadingLimits.SAMPLE_OCTETS)));
  }

  /** Returns whether text that begins with this line is in a supported dialect. */
  public static boolean understands(String firstLine) {
    return TaggedDialect.any(firstLine);
  }

  @Override
  public @Nullable MarcReading next() throws IOException {
    skipBlank();
    if (!window.has(0)) {
      return null;
    }
    if (dialect == null) {
      dialect = TaggedDialect.of(line(0), secondLine()).orElse(null);
    }
    Position position = new Position(++number, window.offset());
    if (dialect == null) {
      return unknown(position);
    }
    byte[] octets = dialect == TaggedDialect.HASH_STREAM ? toHashes() : lines(dialect);
    return octets.length >= LIMIT
        ? new Rejected(position, "longer than " + LIMIT + " octets")
        : reading(dialect, octets, position);
  }

  @Override
  public String form() {
    TaggedDialect found = dialect;
    return found == null ? "" : found.title();
  }

  private void skipBlank() throws IOException {
    while (window.has(0) && window.at(0) <= ' ') {
      window.skip(1);
    }
  }

  /** Rejects a line that is not in a supported dialect. */
  private MarcReading unknown(Position position) throws IOException {
    String line = line(0);
    window.skip(line.length());
    String shown = line.length() > 40 ? line.substring(0, 40) + "…" : line;
    return new Rejected(position, "line that begins no record: " + shown);
  }

  private MarcReading reading(TaggedDialect dialect, byte[] octets, Position position) {
    try {
      return draft(dialect, octets, position);
    } catch (RuntimeException e) {
      return Rejected.because(position, e);
    }
  }

  private MarcReading draft(TaggedDialect dialect, byte[] octets, Position position) {
    RecordDraft draft = new RecordDraft(detector.characters());
    RecordTexts texts = detector.texts(octets, Claim.NO_PLACE, draft::report);
    String text = texts.lines();
    texts.reportFaults();
    if (dialect == TaggedDialect.HASH_STREAM) {
      Optional<String> fault = HashStream.fill(text, draft);
      if (fault.isPresent()) {
        return new Rejected(position, fault.get());
      }
    } else {
      new LineFields(dialect, draft).fill(text);
    }
    return draft.finish(position);
  }

  /** Returns the line at {@code from} without its end, each octet as one character. */
  private String line(int from) throws IOException {
    int end = endOfLine(from);
    return new String(window.copy(from, end), ISO_8859_1);
  }

  private String secondLine() throws IOException {
    int from = endOfLine(0);
    while (window.has(from)
        && from < LIMIT
        && (window.at(from) == '\n' || window.at(from) == '\r')) {
      from++;
    }
    return line(from);
  }

  private int endOfLine(int from) throws IOException {
    int end = from;
    while (end < LIMIT && window.has(end) && window.at(end) != '\n' && window.at(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Takes the lines of the record that begins at position 0. */
  private byte[] lines(TaggedDialect dialect) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    String first = line(0);
    while (window.has(0) && out.size() < LIMIT) {
      String line = line(0);
      if (out.size() > 0 && dialect.opens(line, first)) {
        break;
      }
      window.skip(line.length());
      skipLineEnd();
      if (dialect.separates(line)) {
        if (out.size() > 0) {
          break;
        }
      } else {
        out.writeBytes(line.getBytes(ISO_8859_1));
        out.write('\n');
      }
    }
    return out.toByteArray();
  }

  /** Skips one line end; text mode at two places writes CR CR LF for one. */
  private void skipLineEnd() throws IOException {
    int returns = 0;
    while (returns < MAX_RETURNS && window.has(returns) && window.at(returns) == '\r') {
      returns++;
    }
    if (returns > 1 && window.has(returns) && window.at(returns) == '\n') {
      window.skip(returns - 1);
    }
    if (window.has(0) && window.at(0) == '\r') {
      window.skip(1);
    }
    if (window.has(0) && window.at(0) == '\n') {
      window.skip(1);
    }
  }

  /** Takes the octets up to a double hash. */
  private byte[] toHashes() throws IOException {
    int hash = window.indexOf('#', 0, LIMIT);
    while (hash >= 0 && !(window.startsWith("##", hash) && isEnd(hash + 2))) {
      hash = window.indexOf('#', hash + 1, LIMIT);
    }
    byte[] octets = window.take(hash < 0 ? window.available(LIMIT) : hash);
    window.skip(hash < 0 ? 0 : 2);
    return unwrapped(octets);
  }

  /** Returns whether the input ends here, or a leader follows: a text may end with a hash too. */
  private boolean isEnd(int from) throws IOException {
    int at = from;
    while (window.has(at) && window.at(at) <= ' ' && at < from + ISIS_LINE) {
      at++;
    }
    for (int i = at; i < at + LENGTH; i++) {
      if (window.has(i) && !Character.isDigit(window.at(i))) {
        return false;
      }
    }
    return true;
  }

  /** Removes the line ends of a record that CDS/ISIS wrote in lines of 80 octets. */
  private static byte[] unwrapped(byte[] octets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length);
    int column = 0;
    for (int i = 0; i < octets.length; i++) {
      boolean wraps = octets[i] == '\r' || octets[i] == '\n';
      if (!wraps) {
        out.write(octets[i]);
        column++;
      } else if (column == ISIS_LINE) {
        boolean both = octets[i] == '\r' && i + 1 < octets.length && octets[i + 1] == '\n';
        i += both ? 1 : 0;
        column = 0;
      } else {
        return octets;
      }
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
