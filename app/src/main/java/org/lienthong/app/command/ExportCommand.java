package org.lienthong.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.export.ExportFormat;
import org.lienthong.core.export.ExportedForm;
import org.lienthong.core.export.RecordSink;
import org.lienthong.core.export.TableForm;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.query.cql.CqlSearch;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.harvester.batch.Batch;
import org.lienthong.harvester.batch.Batches;
import org.lienthong.marc.MalformedRecordException;

/** {@code export}: writes a catalogue, or the results of a query in it, to a file. */
final class ExportCommand implements Command.OnData {
  @Override
  public String name() {
    return "export";
  }

  @Override
  public String usage() {
    return "[--catalogue union|CODE] [--format "
        + String.join("|", ExportFormat.words())
        + "] [--rows titles|copies] [--query CQL | --batch NUMBER] --out FILE";
  }

  @Override
  public String summary() {
    return Say.both("xuất mục lục ra tệp", "writes a catalogue to a file");
  }

  @Override
  public List<String> syntax() {
    return List.of("catalogue=", "format=", "rows=", "query=", "batch=", "out=");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    Path file = line.file("out").orElseThrow(() -> Commands.wrongUsage(this));
    if (!line.words().isEmpty() || (line.has("query") && line.has("batch"))) {
      throw Commands.wrongUsage(this);
    }
    ExportFormat format =
        line.option("format").map(ExportCommand::format).orElseGet(() -> ExportFormat.of(file));
    TableForm form = form(line, format, engine);
    FollowedJobs.catchUp(engine, out);
    Source source = source(line, engine);
    Export export = new Export(out, source.total(), format);
    Drafts.write(
        file,
        octets -> {
          try (RecordSink sink = format.open(octets, form)) {
            for (var page = source.next(); !page.isEmpty(); page = source.next()) {
              export.write(page, sink);
            }
          }
        });
    return export.report(file);
  }

  private static ExportFormat format(String word) {
    return ExportFormat.named(word)
        .orElseThrow(() ->
            new CommandException(
                "--format " + word + " không có; chọn: " + String.join(", ", ExportFormat.words()),
                "there is no --format "
                    + word
                    + "; choose: "
                    + String.join(", ", ExportFormat.words())));
  }

  private TableForm form(CommandLine line, ExportFormat format, Engine engine) {
    String rows = line.option("rows").orElse("titles");
    boolean known = List.of("titles", "copies").contains(rows);
    if (!known || (line.has("rows") && !format.isTable())) {
      throw Commands.wrongUsage(this);
    }
    return new TableForm(
        rows.equals("copies"),
        code -> engine.libraries().find(code).map(Library::name).orElse(code));
  }

  private static Source source(CommandLine line, Engine engine) {
    if (line.has("batch")) {
      Batch batch =
          ImportUndo.batch(new Batches(engine.store()), line.option("batch").orElseThrow());
      return new BatchRecords(engine.store(), batch);
    }
    String name = line.option("catalogue").orElse(Catalogue.UNION);
    Catalogue catalogue =
        engine
            .libraries()
            .catalogue(name)
            .orElseThrow(() ->
                new CommandException("không có mục lục " + name, "there is no catalogue " + name));
    if (!line.has("query")) {
      return new Walk(engine, catalogue.code());
    }
    try {
      CqlSearch search = Cql.parse(line.option("query").orElseThrow());
      return new Found(
          engine, engine.index().search(List.of(catalogue.code()), search.query(), search.sort()));
    } catch (RefusedException e) {
      throw new CommandException(
          "không hiểu câu hỏi CQL: " + e.getMessage(),
          "the CQL query is refused: " + e.getMessage());
    }
  }

  /** A source of records, page by page; an empty page is the end. */
  interface Source {
    long total();

    List<StoredRecord> next();
  }

  /** A whole catalogue. */
  private static final class Walk implements Source {
    private final Engine engine;
    private final Listing listing;
    private long after;

    Walk(Engine engine, String catalogue) {
      this.engine = engine;
      this.listing = new Listing(catalogue, null, null, null, true);
    }

    @Override
    public long total() {
      return engine.store().count(listing);
    }

    @Override
    public List<StoredRecord> next() {
      List<StoredRecord> page = engine.store().list(listing, after, StoreLimits.BATCH);
      after = page.isEmpty() ? after : page.getLast().seq();
      return page;
    }
  }

  /** The results of a query. */
  private static final class Found implements Source {
    private final Engine engine;
    private final ResultSet set;
    private long start;

    Found(Engine engine, ResultSet set) {
      this.engine = engine;
      this.set = set;
    }

    @Override
    public long total() {
      return set.size();
    }

    @Override
    public List<StoredRecord> next() {
      List<StoredRecord> page = new ArrayList<>();
      while (page.isEmpty() && start < set.size()) {
        long[] keys = set.keys(start, StoreLimits.BATCH);
        start += StoreLimits.BATCH;
        for (@Nullable StoredRecord record : engine.store().byKeys(keys)) {
          if (record != null && !record.deleted()) {
            page.add(Objects.requireNonNull(record));
          }
        }
      }
      return page;
    }
  }

  /** Counts the written records, and reports the others. */
  private static final class Export {
    private final Output out;
    private final long total;
    private final ExportFormat format;
    private long written;
    private long rejected;
    private long emptyFields;

    Export(Output out, long total, ExportFormat format) {
      this.out = out;
      this.total = total;
      this.format = format;
    }

    void write(List<StoredRecord> page, RecordSink sink) throws IOException {
      for (StoredRecord record : page) {
        try {
          StoredRecord disclosed = DisclosurePolicy.disclose(record);
          sink.write(disclosed);
          written++;
          tellEmpty(disclosed);
        } catch (MalformedRecordException e) {
          rejected++;
          out.error(record.catalogue() + "/" + record.id() + ": " + e.getMessage());
        }
      }
      out.progress("xuất / export", written, total);
    }

    /** Tells which fields without content were left out. */
    private void tellEmpty(StoredRecord record) {
      List<String> empty = format.isTable() ? List.of() : ExportedForm.of(record.marc()).empty();
      if (!empty.isEmpty()) {
        emptyFields += empty.size();
        out.error(
            record.catalogue()
                + "/"
                + record.id()
                + ": "
                + Say.both("bỏ trường rỗng", "fields without content were left out")
                + ": "
                + String.join(", ", empty));
      }
    }

    int report(Path file) {
      if (out.json()) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("written", written);
        counts.put("rejected", rejected);
        counts.put("emptyFields", emptyFields);
        out.line(Json.text(counts));
      } else {
        out.line(
            Say.both(
                "đã xuất "
                    + written
                    + " biểu ghi ra "
                    + file
                    + (rejected > 0 ? ", bỏ " + rejected : ""),
                written
                    + " records written"
                    + (rejected > 0 ? ", " + rejected + " rejected" : "")));
      }
      return rejected > 0 ? 1 : 0;
    }
  }
}
