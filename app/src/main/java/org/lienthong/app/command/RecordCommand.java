package org.lienthong.app.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.write.WriteAction;
import org.lienthong.core.write.WriteOutcome;
import org.lienthong.harvester.batch.HandEdits;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.marcjson.MarcJsonWriter;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.tagged.MnemonicWriter;

/** {@code record show | edit | delete}: one record of a library, by hand. */
final class RecordCommand implements Command.OnData {
  @Override
  public String name() {
    return "record";
  }

  @Override
  public String usage() {
    return "show LIB/ID | edit LIB/ID [--file FILE] | delete LIB/ID  [--yes] [--dry-run]";
  }

  @Override
  public String summary() {
    return Say.both(
        "xem, sửa (dạng .mrk) hoặc xoá một biểu ghi; lần nhập sau không ghi lại chỗ đã xoá, đã sửa",
        "shows, edits (as .mrk) or deletes a record; later imports of the same list respect it");
  }

  @Override
  public List<String> syntax() {
    return List.of("file=", "dry-run", "yes");
  }

  @Override
  public boolean asksConsent(CommandLine line) {
    return isAbout("delete", line);
  }

  @Override
  public boolean asksEditor(CommandLine line) {
    return isAbout("edit", line) && !line.has("file");
  }

  private static boolean isAbout(String action, CommandLine line) {
    return line.words().size() == 2 && line.words().getFirst().equals(action);
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    if (line.words().size() != 2) {
      throw Commands.wrongUsage(this);
    }
    StoredRecord record = record(line.words().get(1), engine);
    switch (line.words().getFirst()) {
      case "show" -> show(record, out);
      case "edit" -> edit(line, record, engine, out);
      case "delete" -> delete(line, record, engine, out);
      default -> throw Commands.wrongUsage(this);
    }
    return 0;
  }

  private StoredRecord record(String word, Engine engine) {
    RecordRef ref;
    try {
      ref = RecordRef.parse(word);
    } catch (IllegalArgumentException e) {
      throw Commands.wrongUsage(this);
    }
    Catalogue catalogue =
        engine
            .libraries()
            .catalogue(ref.library())
            .orElseThrow(() ->
                new CommandException(
                    "không có thư viện " + ref.library(), "there is no library " + ref.library()));
    return engine
        .store()
        .get(catalogue.code(), ref.localId())
        .orElseThrow(
            () -> new CommandException("không có biểu ghi " + ref, "there is no record " + ref));
  }

  private static void show(StoredRecord record, Output out) {
    if (out.json()) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("library", record.catalogue());
      described.put("id", record.id());
      described.put("deleted", record.deleted());
      described.put("datestamp", record.datestamp().toString());
      String json = new String(MarcJsonWriter.toOctets(record.marc()), StandardCharsets.UTF_8);
      described.put("marc", Json.tree(json));
      out.line(Json.text(described));
      return;
    }
    if (record.deleted()) {
      out.error(Say.both("biểu ghi này đã bị xoá", "this record is deleted"));
    }
    out.line(MnemonicWriter.toText(record.marc()).strip());
  }

  private void edit(CommandLine line, StoredRecord record, Engine engine, Output out) {
    Library library = Commands.library(engine, record.catalogue());
    Path file = line.file("file").orElseThrow(() -> Commands.wrongUsage(this));
    MarcRecord content = read(file);
    if (!content.controlNumber().equals(record.marc().controlNumber())) {
      throw new CommandException(
          "trường 001 phải giữ nguyên; hãy xoá biểu ghi rồi nhập biểu ghi mới",
          "001 must stay as it is; delete the record and import a new one");
    }
    if (WriteAction.of(content) != WriteAction.STORE) {
      throw new CommandException(
          "đầu biểu không phải của một biểu ghi thư mục đang dùng (vị trí 05, 06)",
          "the leader is not that of a bibliographic record in use (positions 05, 06)");
    }
    WriteOutcome outcome =
        edits(engine)
            .edit(library, record.id(), content, FollowedJobs.requestedBy())
            .orElseThrow(() -> deleted(record));
    FollowedJobs.settle(engine, out);
    tell(
        record,
        outcome == WriteOutcome.UNCHANGED ? "không có gì thay đổi" : "đã sửa",
        outcome == WriteOutcome.UNCHANGED ? "nothing has changed" : "edited",
        outcome != WriteOutcome.UNCHANGED,
        out);
  }

  private static HandEdits edits(Engine engine) {
    return new HandEdits(engine.store(), engine.clock());
  }

  private static CommandException deleted(StoredRecord record) {
    String name = record.catalogue() + "/" + record.id();
    return new CommandException(
        "biểu ghi " + name + " đã bị xoá", "the record " + name + " is deleted");
  }

  /** Reads the only record of a file. */
  private static MarcRecord read(Path file) {
    try (MarcReader records =
        MarcFormat.open(
            new ByteArrayInputStream(Files.readAllBytes(file)),
            null,
            SourceEncoding.named("utf-8").orElseThrow())) {
      MarcReading first = records.next();
      if (first instanceof MarcReading.Read read && records.next() == null) {
        return read.record();
      }
      String reason = first instanceof MarcReading.Rejected rejected ? rejected.reason() : "";
      throw new CommandException(
          file + " phải có đúng một biểu ghi MARC đọc được: " + reason,
          "the file must have exactly one MARC record that can be read");
    } catch (IOException e) {
      throw new CommandException(
          "không đọc được " + file + ": " + e.getMessage(), "cannot read " + file);
    }
  }

  private static void delete(CommandLine line, StoredRecord record, Engine engine, Output out) {
    Library library = Commands.library(engine, record.catalogue());
    if (record.deleted()) {
      throw deleted(record);
    }
    String title = record.marc().first("245", 'a').orElse("");
    if (line.has("dry-run")) {
      tell(record, "sẽ xoá «" + title + "»", "will be deleted", false, out);
      return;
    }
    edits(engine).delete(library, record.id(), FollowedJobs.requestedBy());
    FollowedJobs.settle(engine, out);
    tell(record, "đã xoá «" + title + "»", "deleted", true, out);
    if (record.origins().stream().anyMatch(origin -> origin.harvested() != null)) {
      out.error(
          Say.both(
              "biểu ghi này được thu thập: hãy xoá cả ở nguồn, nếu không lần thu thập đầy đủ sau sẽ"
                  + " đem nó về lại",
              "this record was harvested: delete it at its source too, or a full harvest brings it"
                  + " back"));
    }
  }

  private static void tell(
      StoredRecord record, String vietnamese, String english, boolean changed, Output out) {
    String name = record.catalogue() + "/" + record.id();
    out.line(
        out.json()
            ? Json.text(Map.of("record", name, "changed", changed))
            : name + ": " + Say.both(vietnamese, english));
  }
}
