package org.lienthong.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lienthong.app.demo.SampleCatalogues;
import org.lienthong.core.member.Library;

/**
 * Provides tests that only read with one running server with the sample catalogues; it is started
 * once for all of them.
 */
final class SampleServer implements ParameterResolver {
  private static final ExtensionContext.Namespace PLACE =
      ExtensionContext.Namespace.create(SampleServer.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LienthongServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(PLACE)
        .computeIfAbsent("server", key -> new Started(), Started.class)
        .server;
  }

  private static final class Started implements AutoCloseable {
    private final Path folder;
    private final LienthongServer server;

    Started() {
      try {
        folder = Files.createTempDirectory("lienthong-sample");
        var program = new Lienthong(folder.resolve("data"));
        for (Library member : SampleCatalogues.members()) {
          program.addLibrary(member.code());
          Path file = folder.resolve(member.code() + ".mrc");
          MarcFiles.iso2709(file, SampleCatalogues.of(member.code()));
          program.importFiles(member.code(), List.of(file)).expecting(0);
        }
        server = program.serve();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      server.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
