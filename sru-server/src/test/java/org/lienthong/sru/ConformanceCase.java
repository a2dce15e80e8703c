package org.lienthong.sru;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One request and what its answer must look like.
 *
 * <pre>
 * # the clause that it shows
 * C: GET /sru?query=x          method and address; spaces in it are encoded
 * C: Accept: text/xml          headers
 * C&gt; body                      a line of the body
 * S: 200                       the status
 * S: &lt;version&gt;1.2             a regular expression; all must be found, in this order
 * N: diagnostic                one that must not be found
 * X: 1.2                       the SRU version whose schemas the answer must obey
 * todo: why                    a known gap; the run fails when it has closed
 * </pre>
 */
record ConformanceCase(
    String file,
    String title,
    List<String> request,
    String body,
    List<String> expected,
    List<String> absent,
    String version,
    String todo) {

  static List<ConformanceCase> readAll(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(ConformanceCase::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConformanceCase read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ConformanceCase(
        String.valueOf(file.getFileName()),
        String.join(" ", of("# ", lines)),
        of("C: ", lines),
        String.join("\n", of("C> ", lines)),
        of("S: ", lines),
        of("N: ", lines),
        String.join("", of("X: ", lines)),
        String.join("", of("todo: ", lines)));
  }

  private static List<String> of(String mark, List<String> lines) {
    return lines.stream()
        .filter(l -> l.startsWith(mark))
        .map(l -> l.substring(mark.length()))
        .toList();
  }

  /** Asks a server and returns what is wrong with its answer; empty when all is well. */
  List<String> complaints(TestServer server) {
    List<String> parts = List.of(request.getFirst().split(" ", 2));
    String path =
        parts
            .get(1)
            .replace(" ", "%20")
            .replace("\"", "%22")
            .replace("<", "%3C")
            .replace(">", "%3E")
            .replace("^", "%5E");
    List<String> headers = new ArrayList<>(request.subList(1, request.size()));
    String type =
        headers.stream()
            .filter(h -> h.startsWith("Content-Type: "))
            .findFirst()
            .orElse("Content-Type: application/x-www-form-urlencoded");
    headers.remove(type);
    String[] others = headers.toArray(String[]::new);
    return complaints(
        parts.getFirst().equals("POST")
            ? server.post(path, type.substring("Content-Type: ".length()), body, others)
            : server.get(path, others));
  }

  private List<String> complaints(HttpResponse<String> answer) {
    List<String> complaints = new ArrayList<>();
    if (!expected.getFirst().equals(String.valueOf(answer.statusCode()))) {
      complaints.add("status " + answer.statusCode());
    }
    int from = 0;
    for (String pattern : expected.subList(1, expected.size())) {
      var found = Pattern.compile(pattern).matcher(answer.body());
      if (found.find(from)) {
        from = found.end();
      } else {
        complaints.add("not found: " + pattern);
      }
    }
    absent.stream()
        .filter(p -> Pattern.compile(p).matcher(answer.body()).find())
        .forEach(p -> complaints.add("found: " + p));
    if (!version.isEmpty() && Schemas.arePresent()) {
      Schemas.complaint(answer.body(), version).ifPresent(complaints::add);
    }
    if (!complaints.isEmpty()) {
      complaints.add(answer.body());
    }
    return complaints;
  }

  @Override
  public String toString() {
    return file + ": " + title;
  }
}
