package org.lienthong.marc.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.iso2709.Iso2709Reader;
import org.lienthong.marc.marcjson.MarcJsonReader;
import org.lienthong.marc.marcxml.MarcXmlReader;
import org.lienthong.marc.octets.ByteOrderMark;
import org.lienthong.marc.octets.OctetWindow;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.tagged.TaggedReader;

/** The formats in which files of records are read. */
public enum MarcFormat {
  /** ISO 2709, ".mrc". */
  ISO2709,
  /** MARCXML, MarcXchange, oai_marc, Dublin Core, and answers that contain them. */
  MARCXML,
  /** MARC-in-JSON. */
  MARCJSON,
  /** Text, one line for each field: ".mrk", Aleph sequential, Vietnamese tagged files. */
  TAGGED;

  /** Returns the format of this name in any letter case. */
  public static Optional<MarcFormat> named(String name) {
    return Arrays.stream(values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Returns the name that {@link #named} accepts, in small letters. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Opens a reader on octets that may be gzipped, in any Unicode encoding form. Takes ownership of
   * {@code in}: the reader closes it, and so does a failure.
   *
   * @param forced the format, or null to detect it from the first octets
   * @param encoding how octets become characters; MARCXML is decoded as it declares unless one is
   *     named
   * @throws NotMarcException when the first octets are not of a known format
   */
  public static MarcReader open(
      InputStream in, @Nullable MarcFormat forced, SourceEncoding encoding) throws IOException {
    try {
      Unzipped unzipped = Unzipped.of(in);
      OctetWindow raw = new OctetWindow(unzipped);
      OctetWindow window = ByteOrderMark.of(raw).asUtf8(raw);
      MarcFormat format = forced == null ? Detection.formatOf(window) : forced;
      return new WholeReader(format.reader(window.rest(), encoding), unzipped);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private MarcReader reader(InputStream in, SourceEncoding encoding) throws IOException {
    return switch (this) {
      case ISO2709 -> Iso2709Reader.open(in, encoding);
      case MARCXML -> MarcXmlReader.open(in, encoding);
      case MARCJSON -> MarcJsonReader.open(in, encoding);
      case TAGGED -> TaggedReader.open(in, encoding);
    };
  }
}
