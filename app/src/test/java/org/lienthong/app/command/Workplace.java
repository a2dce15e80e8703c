package org.lienthong.app.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.Output;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** A data directory with what commands need, and what they say. */
public final class Workplace implements AutoCloseable {
  private final Path folder;
  private final DataDirectory directory;
  private final Engine engine;
  private final List<String> lines = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  public Workplace(Path folder) {
    this.folder = folder;
    this.directory = DataDirectory.open(folder.resolve("data")).orElseThrow();
    this.engine = Engine.open(directory, InstantSource.system());
  }

  public Engine engine() {
    return engine;
  }

  /** Puts a record of a library, which is registered if it is not; waits for nothing. */
  public void put(String library, String id, String... fields) {
    if (engine.libraries().find(library).isEmpty()) {
      engine.putLibrary(new Library(library, "Thư viện " + library, Map.of()));
    }
    List<Field> all = new ArrayList<>(List.of(ControlField.of("001", id)));
    for (String field : fields) {
      List<String> parts = new ArrayList<>();
      for (String part : field.substring(4).split("\\$")) {
        parts.add(part.substring(0, 1));
        parts.add(part.substring(1));
      }
      all.add(DataField.of(field.substring(0, 3), "  ", parts.toArray(String[]::new)));
    }
    engine
        .store()
        .write(transaction ->
            transaction.apply(
                new RecordChange.Put(
                    library,
                    id,
                    new MarcRecord(Leader.BOOK, all),
                    List.of(),
                    List.of(Origin.ofFile(id)))));
  }

  /** Runs a command; what it said before is forgotten. */
  public int run(String... arguments) {
    lines.clear();
    errors.clear();
    List<String> all = List.of(arguments);
    Command.OnData command = Commands.find(all).orElseThrow();
    boolean json = all.contains("--json");
    return command.run(
        Commands.parse(command, all.subList(1, all.size()), folder), engine, output(json));
  }

  /** Returns an output that this workplace keeps. */
  public Output output(boolean json) {
    return new Output() {
      @Override
      public boolean json() {
        return json;
      }

      @Override
      public void line(String text) {
        lines.add(text);
      }

      @Override
      public void error(String text) {
        errors.add(text);
      }

      @Override
      public void progress(String what, long done, long total) {
        // Nobody watches.
      }
    };
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  public List<String> errors() {
    return List.copyOf(errors);
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() {
    engine.close();
    directory.close();
  }
}
