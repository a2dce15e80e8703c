package org.lienthong.benchmarks.pages;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.demo.SampleCatalogues;
import org.lienthong.app.engine.Engine;
import org.lienthong.benchmarks.suggestion.SchoolBooks;
import org.lienthong.core.member.Library;
import org.lienthong.core.query.Query;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;

/**
 * Fills a data directory with the union of twenty schools: {@code SchoolUnion RECORDS FOLDER}.
 * Every fourth record is of the sample catalogues with another part title, so that what pupils type
 * finds many records; the others are {@link SchoolBooks}. The same number is always the same
 * record.
 */
public final class SchoolUnion {
  static final int LIBRARIES = 20;

  private static final int SAMPLE_EVERY = 4;

  private final List<MarcRecord> samples = new ArrayList<>();

  private SchoolUnion() {
    for (Library member : SampleCatalogues.members()) {
      samples.addAll(SampleCatalogues.of(member.code()));
    }
  }

  /** Runs it. */
  public static void main(String[] arguments) {
    int records = Integer.parseInt(arguments[0]);
    try (DataDirectory directory = DataDirectory.open(Path.of(arguments[1])).orElseThrow();
        Engine engine = Engine.open(directory, InstantSource.system())) {
      new SchoolUnion().fill(engine, records);
      engine.catchUp().await((_, _, _) -> {}, () -> false);
      long found = engine.index().search(List.of("union"), new Query.MatchAll(), List.of()).size();
      System.out.printf(
          Locale.ROOT, "%,d records, %,d in the union can be searched%n", records, found);
    }
  }

  /** Returns the code of a library. */
  static String library(int number) {
    return "T" + number % LIBRARIES;
  }

  private void fill(Engine engine, int records) {
    for (int i = 0; i < LIBRARIES; i++) {
      engine.putLibrary(new Library(library(i), "Trường số " + i, Map.of()));
    }
    for (int start = 0; start < records; start += StoreLimits.BATCH) {
      int first = start;
      int end = Math.min(records, start + StoreLimits.BATCH);
      engine
          .store()
          .write(transaction -> {
            for (int i = first; i < end; i++) {
              transaction.apply(
                  new RecordChange.Put(library(i), "s" + i, record(i), List.of(), List.of()));
            }
            return end;
          });
    }
  }

  private MarcRecord record(int number) {
    MarcRecord made = SchoolBooks.record(number);
    if (number % SAMPLE_EVERY != 0) {
      return made;
    }
    MarcRecord sample = samples.get(number / SAMPLE_EVERY % samples.size());
    String part = made.data("245").findFirst().orElseThrow().first('a').orElseThrow();
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", "s" + number));
    for (Field field : sample.fields()) {
      switch (field.tag().toString()) {
        case "001", "020", "852" -> {} // its own
        case "245" -> fields.add(withPart((DataField) field, part));
        default -> fields.add(field);
      }
    }
    fields.add(
        DataField.of(
            "852", "  ", "a", library(number), "b", "Kho STK", "h", number % 1000 + " TOA"));
    return new MarcRecord(sample.leader(), fields);
  }

  private static DataField withPart(DataField title, String part) {
    return DataField.of(
        "245",
        "10",
        "a",
        title.first('a').orElse("") + ".",
        "p",
        part,
        "c",
        title.first('c').orElse(""));
  }
}
