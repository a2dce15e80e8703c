package org.lienthong.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoredRecord;

/**
 * {@code records}: lists every source record with its identifiers, for comparing one system with
 * another.
 */
final class RecordsCommand implements Command.OnData {
  @Override
  public String name() {
    return "records";
  }

  @Override
  public String usage() {
    return "[CODE…] [--out FILE]";
  }

  @Override
  public String summary() {
    return Say.both(
        "liệt kê: thư viện, mã biểu ghi, mã ở nguồn, ngày ở nguồn, đã xoá (1/0)",
        "lists: library, local id, source identifier, source datestamp, deleted");
  }

  @Override
  public List<String> syntax() {
    return List.of("out=");
  }

  @Override
  public int run(CommandLine line, Engine engine, Output out) {
    List<String> codes = new ArrayList<>();
    for (String word : line.words()) {
      boolean union = word.equalsIgnoreCase(Catalogue.UNION);
      codes.add(union ? Catalogue.UNION : Commands.library(engine, word).code());
    }
    if (codes.isEmpty()) {
      engine.libraries().all().stream().map(Library::code).forEach(codes::add);
    }
    Lines.write(line, out, to -> codes.forEach(code -> write(engine.store(), code, to)));
    return 0;
  }

  private static void write(RecordStore store, String code, Consumer<String> to) {
    List<StoredRecord> page = store.list(Listing.all(code), 0, StoreLimits.BATCH);
    while (!page.isEmpty()) {
      page.forEach(record -> to.accept(row(record)));
      page = store.list(Listing.all(code), page.getLast().seq(), StoreLimits.BATCH);
    }
  }

  private static String row(StoredRecord record) {
    Optional<Origin> origin = record.origins().stream().findFirst();
    return String.join(
        "\t",
        record.catalogue(),
        record.id(),
        origin.map(Origin::identifier).orElse(""),
        origin.flatMap(o -> Optional.ofNullable(o.datestamp())).orElse(""),
        record.deleted() ? "1" : "0");
  }
}
