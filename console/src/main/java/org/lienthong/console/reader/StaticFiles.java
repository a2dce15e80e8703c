package org.lienthong.console.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The files that pages need: the style sheet, scripts and drawings. Their addresses change with
 * their content, so that browsers keep them for ever.
 */
final class StaticFiles {
  /** The first segment of their addresses. */
  static final String SEGMENT = "static";

  private static final Map<String, File> FILES =
      List.of("kiosk.js", "pages.css").stream()
          .collect(Collectors.toMap(Function.identity(), File::read));

  private StaticFiles() {}

  private record File(@SuppressWarnings("ArrayRecordComponent") byte[] octets, String digest) {
    static File read(String name) {
      try (InputStream in = StaticFiles.class.getResourceAsStream(name)) {
        byte[] octets = Objects.requireNonNull(in, name).readAllBytes();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
        return new File(octets, HexFormat.of().formatHex(digest, 0, 6));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Returns the address of a file. */
  static String address(String name) {
    File file = Objects.requireNonNull(FILES.get(name), name);
    return "/" + SEGMENT + "/" + file.digest() + "/" + name;
  }

  /**
   * Sends a file.
   *
   * @param path of the request
   * @return false when there is no such file
   */
  static boolean send(String path, Response response, Callback callback) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!FILES.containsKey(name) || !path.equals(address(name))) {
      return false;
    }
    byte[] octets = Objects.requireNonNull(FILES.get(name)).octets();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type(name));
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, octets.length);
    response.write(true, ByteBuffer.wrap(octets), callback);
    return true;
  }

  private static String type(String name) {
    return name.endsWith(".js") ? "text/javascript;charset=utf-8" : "text/css;charset=utf-8";
  }
}
