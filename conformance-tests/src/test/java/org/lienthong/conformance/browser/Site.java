package org.lienthong.conformance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.demo.SampleCatalogues;
import org.lienthong.app.engine.Engine;
import org.lienthong.conformance.Lienthong;
import org.lienthong.conformance.LienthongServer;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.MarcRecord;

/** Provides tests of pages with the server and the browser, both started once for all of them. */
final class Site implements ParameterResolver {
  private static final ExtensionContext.Namespace PLACE =
      ExtensionContext.Namespace.create(Site.class);

  /** The school that {@link HostileRecords} belong to. */
  private static final Library HOSTILE =
      new Library("HOSTILE", "Thư viện <b>Thử</b> & \"Lạ\"", Map.of());

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitors.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(PLACE)
        .computeIfAbsent("site", _ -> Started.start(), Started.class)
        .visitors();
  }

  private record Started(Path folder, LienthongServer server, Chromium chromium)
      implements AutoCloseable {
    static Started start() {
      Chromium chromium = Chromium.start();
      Path folder = newFolder();
      try {
        Path data = folder.resolve("data");
        fill(data);
        return new Started(folder, new Lienthong(data).serve(), chromium);
      } catch (RuntimeException | Error e) {
        chromium.close();
        delete(folder);
        throw e;
      }
    }

    private static Path newFolder() {
      try {
        return Files.createTempDirectory("lienthong-pages");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Visitors visitors() {
      return new Visitors(server.address(""), chromium.browser());
    }

    @Override
    public void close() {
      chromium.close();
      server.close();
      delete(folder);
    }

    private static void delete(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void fill(Path data) {
    try (DataDirectory directory = DataDirectory.open(data).orElseThrow();
        Engine engine = Engine.open(directory, InstantSource.system())) {
      for (Library member : SampleCatalogues.members()) {
        put(engine, member, SampleCatalogues.of(member.code()));
      }
      put(engine, HOSTILE, HostileRecords.all());
      engine.catchUp().await((_, _, _) -> {}, () -> false);
    }
  }

  private static void put(Engine engine, Library library, List<MarcRecord> records) {
    engine.putLibrary(library);
    engine
        .store()
        .write(transaction -> {
          for (MarcRecord marc : records) {
            String id = marc.controlNumber().orElseThrow();
            transaction.apply(
                new RecordChange.Put(
                    library.code(),
                    id,
                    marc,
                    engine.sets(library, marc),
                    List.of(Origin.ofFile(id))));
          }
          return 0;
        });
  }
}
