package org.lienthong.marc.iso2709;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.charset.EncodingDetector;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.iso2709.Iso2709Framer.Frame;
import org.lienthong.marc.octets.ByteOrderMark;
import org.lienthong.marc.octets.OctetWindow;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.MarcReading.Rejected;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.reading.ReadingLimits;

/**
 * Reads records of ISO 2709 and its common deviations: wrong lengths and directories, missing
 * terminators, octets between records, directories ended by 1F (a Vietnamese exporter), any
 * encoding regardless of leader/09.
 */
public final class Iso2709Reader implements MarcReader {
  private final OctetWindow window;
  private final Iso2709Framer framer;
  private final EncodingDetector detector;
  private long number;

  /** Whether a directory ended with a delimiter. */
  private boolean delimited;

  /** Opens a reader that takes ownership of {@code in}. */
  public static Iso2709Reader open(InputStream in, SourceEncoding encoding) throws IOException {
    OctetWindow window = new OctetWindow(in);
    return new Iso2709Reader(ByteOrderMark.of(window).asUtf8(window), encoding);
  }

  private Iso2709Reader(OctetWindow window, SourceEncoding encoding) throws IOException {
    this.window = window;
    this.framer = new Iso2709Framer(window);
    this.detector = new EncodingDetector(encoding);
    detector.learn(window.copy(0, window.available(ReadingLimits.SAMPLE_OCTETS)));
  }

  @Override
  public @Nullable MarcReading next() throws IOException {
    @Nullable Frame frame = framer.next();
    return frame == null ? null : reading(frame);
  }

  @Override
  public String form() {
    return delimited
        ? "ISO 2709 dạng U: danh mục trường kết thúc bằng 1F / ISO 2709 of form U: its directory"
            + " ends with 1F"
        : "ISO 2709";
  }

  private MarcReading reading(Frame frame) {
    Position position = new Position(++number, frame.offset());
    if (frame.octets().length <= Iso2709Limits.LEADER + 1) {
      return new Rejected(
          position, "only %d octets, fewer than a leader".formatted(frame.octets().length));
    }
    if (frame.cutOff() && frame.fault() != null) {
      return new Rejected(position, frame.fault());
    }
    try {
      MarcReading reading =
          new Iso2709Decoder(frame.octets(), detector).decode(frame.fault(), position);
      delimited |= Directory.isDelimited(frame.octets());
      return reading;
    } catch (RuntimeException e) {
      // The framer is after this record already: a fault of ours costs this record, not the file.
      return Rejected.because(position, e);
    }
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
