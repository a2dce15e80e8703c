package org.lienthong.harvester.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.write.ArrivingRecord;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Progress;
import org.lienthong.harvester.Reject;
import org.lienthong.harvester.Tally;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.marcxml.MarcXmlWriter;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Position;
import org.lienthong.store.sqlite.SqliteStore;

class FileImportTest {
  private static final Library SCHOOL = new Library("xuanson", "THCS Xuân Sơn", Map.of());

  @TempDir Path folder;

  private RecordStore store;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static MarcRecord book(String id, String title) {
    List<Field> fields = new ArrayList<>();
    if (!id.isEmpty()) {
      fields.add(ControlField.of("001", id));
    }
    fields.add(DataField.of("245", "00", "a", title));
    return new MarcRecord(Leader.BOOK, fields);
  }

  private Path file(MarcRecord... records) throws IOException {
    StringBuilder out = new StringBuilder("<collection xmlns=\"http://www.loc.gov/MARC21/slim\">");
    for (MarcRecord record : records) {
      String xml = new String(MarcXmlWriter.toOctets(record), UTF_8);
      out.append(xml.substring(xml.indexOf("?>") + 2));
    }
    return Files.writeString(folder.resolve("records.xml"), out.append("</collection>"));
  }

  private HarvestReport run(Path file) {
    return run(file, ImportOptions.DEFAULT);
  }

  private HarvestReport run(Path file, ImportOptions options) {
    return new FileImport(store).run(SCHOOL, file, options, HarvestListener.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void storesWhatEveryFaceStores(ArrivingRecord record) throws IOException {
    run(Files.write(folder.resolve("one.mrc"), record.iso2709()));
    record.assertStored(store, SCHOOL.code());
  }

  @Test
  void writesNothingWhenRunAgain() throws IOException {
    Path file = file(book("1", "Toán 6"), book("2", "Toán 7"), book("", "Không số"));
    assertThat(run(file)).isEqualTo(HarvestReport.complete(new Tally(3, 0, 0, 0, 0, 0, 0, 0)));
    long seq = store.lastSeq();
    assertThat(run(file)).isEqualTo(HarvestReport.complete(new Tally(0, 0, 3, 0, 0, 0, 0, 0)));
    assertThat(store.lastSeq()).isEqualTo(seq);
  }

  @Test
  void keepsAndNamesEveryRecordOfARecurringNumber() throws IOException {
    Path file =
        file(book("1", "Toán 6"), book("1", "Toán 7"), book("1", "Toán 6"), book("1", "Toán 8"));
    List<String> notices = new ArrayList<>();
    HarvestListener listener =
        new HarvestListener() {
          @Override
          public void notice(String message) {
            notices.add(message);
          }
        };
    FileImport files = new FileImport(store);
    HarvestReport first = files.run(SCHOOL, file, ImportOptions.DEFAULT, listener);
    assertThat(first.tally()).isEqualTo(new Tally(3, 0, 1, 0, 0, 0, 0, 0));
    assertThat(notices).hasSize(2).allMatch(n -> n.contains("001 '1'") && n.contains("1~digest-"));
    assertThat(run(file).tally()).isEqualTo(new Tally(0, 0, 4, 0, 0, 0, 0, 0));
  }

  @Test
  void takesTheNumberOfAnEarlierFileForAnUpdate() throws IOException {
    run(file(book("1", "Toán 6")));
    assertThat(run(file(book("1", "Toán 6, tái bản"))).tally().changed()).isEqualTo(1);
    assertThat(store.get("xuanson", "1").orElseThrow().marc().first("245", 'a'))
        .contains("Toán 6, tái bản");
  }

  @Test
  void reportsWhatWasStoredBeforeAReaderFailed() throws IOException {
    Path file = Files.writeString(folder.resolve("x.bin"), "x");
    for (Throwable trouble :
        List.of(new IllegalStateException("fault"), new StackOverflowError("deep"))) {
      RecordOpener opener = (in, name, options) -> new FailingReader(trouble);
      HarvestReport report =
          new FileImport(store, opener)
              .run(SCHOOL, file, ImportOptions.DEFAULT, HarvestListener.NONE);
      assertThat(report.error()).contains("x.bin").contains(" / ");
      assertThat(report.tally().read()).isEqualTo(1);
    }
  }

  /** Gives one record and fails then, with whatever it is told to throw. */
  private static final class FailingReader implements MarcReader {
    private final Throwable trouble;
    private boolean given;

    FailingReader(Throwable trouble) {
      this.trouble = trouble;
    }

    @Override
    public MarcReading next() {
      if (!given) {
        given = true;
        return new MarcReading.Read(new Position(1, -1), book("1", "Toán 6"), List.of());
      }
      if (trouble instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) trouble;
    }

    @Override
    public void close() {}
  }

  @Test
  void countsCharactersThatWereReplaced() throws IOException {
    Path file = file(book("1", "Toán 6"), book("2", "To?án!"), book("3", "Văn?"));
    String damaged = Files.readString(file).replace('?', '\u0001').replace('!', '\uffff');
    Files.writeString(file, damaged);
    assertThat(run(file)).isEqualTo(HarvestReport.complete(new Tally(3, 0, 0, 0, 0, 0, 2, 3)));
    assertThat(run(file).tally().replaced()).as("counted again when read again").isEqualTo(3);
  }

  @Test
  void deletesWhatItsLeaderSays() throws IOException {
    run(file(book("1", "Toán 6")));
    MarcRecord gone = new MarcRecord(Leader.BOOK.with(5, 'd'), book("1", "Toán 6").fields());
    assertThat(run(file(gone)).tally().deleted()).isEqualTo(1);
    assertThat(store.get("xuanson", "1")).hasValueSatisfying(r -> assertThat(r.deleted()).isTrue());
    assertThat(run(file(gone)).tally().unchanged()).isEqualTo(1);
  }

  @Test
  void setsAuthoritiesAside() throws IOException {
    MarcRecord heading = new MarcRecord(Leader.BOOK.with(6, 'z'), book("a1", "x").fields());
    assertThat(run(file(heading)).tally().setAside()).isEqualTo(1);
    assertThat(store.get("xuanson", "a1")).isEmpty();
  }

  @Test
  void rehearsesWithTheSameCountsAndWritesNothing() throws IOException {
    Path file = file(book("1", "Toán 6"), book("1", "Toán 6, tái bản"), book("2", "Toán 7"));
    HarvestReport rehearsed = run(file, new ImportOptions("auto", "auto", true));
    assertThat(store.lastSeq()).isZero();
    assertThat(run(file)).isEqualTo(rehearsed);
  }

  @Test
  void saysWhatAFileBeginsWithThatIsNotMarc() throws IOException {
    Path file =
        Files.write(folder.resolve("photo.mrc"), new byte[] {(byte) 0x89, 'X', 'Y', 'Z', 1});
    HarvestReport report = run(file);
    assertThat(report.error()).contains("89 58 59 5A 01").contains("photo.mrc");
    assertThat(store.lastSeq()).isZero();
  }

  @Test
  void advisesWhatToDoWithOldWorkbooks() throws IOException {
    byte[] start = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4};
    assertThat(run(Files.write(folder.resolve("a.xls"), start)).error()).contains(".xlsx");
  }

  @Test
  void keepsWhatWasCommittedBeforeItWasCancelled() throws IOException {
    MarcRecord[] many = new MarcRecord[2_500];
    for (int i = 0; i < many.length; i++) {
      many[i] = book("n" + i, "Sách " + i);
    }
    Path file = file(many);
    List<Progress> seen = new ArrayList<>();
    HarvestReport cut =
        new FileImport(store)
            .run(
                SCHOOL,
                file,
                ImportOptions.DEFAULT,
                new HarvestListener() {
                  @Override
                  public void progress(Progress progress) {
                    seen.add(progress);
                  }

                  @Override
                  public boolean cancelled() {
                    return seen.size() == 1;
                  }
                });
    assertThat(cut.isComplete()).isFalse();
    assertThat(cut.tally().added()).isEqualTo(1_000);
    assertThat(run(file).tally()).isEqualTo(new Tally(1_500, 0, 1_000, 0, 0, 0, 0, 0));
  }

  @Test
  void namesEveryRecordThatItRejects() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("broken.xml"),
            "<collection><record><leader>x</leader></record>"
                + "<record><datafield tag='245'><subfield code='a'>Toán</subfield></datafield></record>"
                + "</collection>");
    List<Reject> rejects = new ArrayList<>();
    HarvestReport report =
        new FileImport(store)
            .run(
                SCHOOL,
                file,
                ImportOptions.DEFAULT,
                new HarvestListener() {
                  @Override
                  public void rejected(Reject reject) {
                    rejects.add(reject);
                  }
                });
    assertThat(report.tally().rejected()).isEqualTo(1);
    assertThat(report.tally().added()).isEqualTo(1);
    assertThat(rejects).singleElement().asString().contains("broken.xml").contains("record 1");
  }
}
