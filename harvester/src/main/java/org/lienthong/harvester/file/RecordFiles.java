package org.lienthong.harvester.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvester.table.TableFiles;
import org.lienthong.harvester.table.TableOptions;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.format.NotMarcException;
import org.lienthong.marc.reading.MarcReader;

/** Opens files of every supported format, detected from their first octets or given by name. */
final class RecordFiles implements RecordOpener {
  /** Octets that a reader of MARC may look at before it reports that they are not MARC. */
  private static final int LOOK_AHEAD = 1024 * 1024;

  private static final int START = 4096;

  /** Where the name of the first file stands in a zip file. */
  private static final int NAME_AT = 30;

  private static final int LONGEST_NAME = 1024;

  /** Names of files that an archive of records has. */
  private static final Pattern RECORDS_NAME =
      Pattern.compile(
          "(?s)(?!mimetype|xl/|word/|ppt/|_rels/|docprops/|customxml/|\\[content_types\\]|meta-inf/"
              + "|content\\.xml|styles\\.xml|settings\\.xml|meta\\.xml).*"
              + "(\\.(mrc|marc|mrk|mrk8|iso|dat|xml|json|jsonl|csv|tsv|txt|xlsx|xls|ods|seq|usmarc)(\\.gz)?|/)");

  private static final Pattern TABLE_NAME =
      Pattern.compile("(?s).*\\.(csv|tsv|tab|txt|xls|xlsx|ods)(\\.gz)?");

  @Override
  public MarcReader open(InputStream raw, String name, ImportOptions options) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 64 * 1024);
    byte[] start = start(in);
    Optional<FileKind> refused = FileKind.of(start);
    if (refused.isPresent()) {
      throw refused.get().refused();
    }
    if (TableFiles.isOldWorkbook(start)) {
      return oldWorkbook(in, options);
    }
    if (TableFiles.isWorkbook(start) && isArchive(in)) {
      return new ZippedRecords(in, this::openInside, options);
    }
    if (TableFiles.isWorkbook(start)) {
      return packed(PackedFile.open(in), options);
    }
    SourceEncoding encoding = encoding(options.encoding());
    String format = options.format().toLowerCase(Locale.ROOT);
    return switch (format) {
      case "csv" -> TableFiles.text(unzipped(in), tables(options));
      case "xlsx" -> throw new NotRecordsException("không phải tệp .xlsx / not an .xlsx workbook");
      default -> marc(in, name, MarcFormat.named(format).orElse(null), encoding, tables(options));
    };
  }

  private static MarcReader oldWorkbook(InputStream in, ImportOptions options) throws IOException {
    byte[] all = in.readNBytes(PackedFile.MAX_OCTETS + 1);
    Optional<FileKind> other = FileKind.ofOle(all);
    if (other.isPresent()) {
      throw other.get().refused();
    }
    return TableFiles.oldWorkbook(all, tables(options));
  }

  private static MarcReader packed(PackedFile file, ImportOptions options) throws IOException {
    Optional<FileKind> other = file.kind();
    if (other.isPresent()) {
      throw other.get().refused();
    }
    if (file.isOpenSpreadsheet()) {
      return TableFiles.openDocument(file.octets(), tables(options));
    }
    return TableFiles.workbook(new ByteArrayInputStream(file.octets()), tables(options));
  }

  /** Opens a file of an archive, which is no archive itself. */
  private MarcReader openInside(InputStream raw, String name, ImportOptions options)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 64 * 1024);
    if (TableFiles.isWorkbook(start(in)) && isArchive(in)) {
      throw new NotRecordsException(
          "tệp zip nằm trong tệp zip: hãy giải nén trước / an archive inside of an archive: unpack"
              + " it first");
    }
    return open(in, name, options);
  }

  /** Reads MARC, or a table where the file is none and its name says so. */
  private static MarcReader marc(
      BufferedInputStream in,
      String name,
      @Nullable MarcFormat chosen,
      SourceEncoding encoding,
      TableOptions tables)
      throws IOException {
    in.mark(LOOK_AHEAD);
    try {
      return MarcFormat.open(new KeptOpen(in), chosen, encoding);
    } catch (NotMarcException notMarc) {
      if (chosen == null && TABLE_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
        in.reset();
        return TableFiles.text(unzipped(in), tables);
      }
      throw notRecords(notMarc);
    }
  }

  private static NotRecordsException notRecords(NotMarcException notMarc) {
    return new NotRecordsException(
        notMarc.firstOctets().isEmpty()
            ? "tệp rỗng / the file is empty"
            : "không phải tệp biểu ghi MARC hay bảng; các octet đầu tiên / neither MARC records nor"
                + " a table; it begins with: "
                + notMarc.firstOctets());
  }

  private static TableOptions tables(ImportOptions options) throws NotRecordsException {
    return new TableOptions(encoding(options.encoding()), options.headings(), options.dryRun());
  }

  private static SourceEncoding encoding(String name) throws NotRecordsException {
    Optional<SourceEncoding> named = SourceEncoding.named(name);
    return named.orElseThrow(
        () -> new NotRecordsException("không có bảng mã / no such encoding: " + name));
  }

  /** Returns whether a zip file is none of those that office programs write. */
  private static boolean isArchive(BufferedInputStream in) throws IOException {
    in.mark(NAME_AT + LONGEST_NAME);
    byte[] header = in.readNBytes(NAME_AT + LONGEST_NAME);
    in.reset();
    int length = header.length < NAME_AT ? 0 : (header[26] & 0xff) | (header[27] & 0xff) << 8;
    int end = Math.min(NAME_AT + length, header.length);
    String first = new String(header, Math.min(NAME_AT, end), Math.max(0, end - NAME_AT), UTF_8);
    return RECORDS_NAME.matcher(first.toLowerCase(Locale.ROOT)).matches();
  }

  private static byte[] start(BufferedInputStream in) throws IOException {
    in.mark(START);
    byte[] start = in.readNBytes(START);
    in.reset();
    return start;
  }

  private static InputStream unzipped(BufferedInputStream in) throws IOException {
    byte[] start = start(in);
    boolean gzip = start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    return gzip ? new GZIPInputStream(in, 64 * 1024) : in;
  }

  /** Leaves the file open for a second reader; the code that opened it closes it. */
  private static final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream in) {
      super(in);
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {
      // The file belongs to the import.
    }
  }
}
