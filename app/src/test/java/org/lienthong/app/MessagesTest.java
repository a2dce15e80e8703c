package org.lienthong.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.app.cli.Output;
import org.lienthong.app.command.Commands;
import org.lienthong.app.process.Consent;

/** Every command, used wrongly: one message in both languages, and no trace of the program. */
@Timeout(60)
class MessagesTest {
  /**
   * Commands that never end, or write to the folder that they run in, are not run without words.
   */
  private static final List<String> ALONE =
      List.of("serve", "demo", "z3950", "help", "completion", "manual", "version");

  @TempDir Path folder;

  private final List<String> lines = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  static Stream<String> wrong() {
    Stream<String> names =
        Stream.concat(ALONE.stream(), Commands.all().stream().map(command -> command.name()));
    Stream<String> each =
        names.flatMap(name ->
            Stream.of(
                name + " --no-such-option",
                name + " --json=1",
                name + " --data",
                name + " no such words at all"));
    return Stream.concat(
        each,
        Stream.of(
            "",
            "nonsense",
            "library add",
            "library add A",
            "library add A --name",
            "library add no/code --name X",
            "library add A --name A --oai ftp://x",
            "library add A --name A --z3950 nowhere",
            "library add A --name A --type zoo",
            "library set NOBODY --name X",
            "library show NOBODY",
            "library remove NOBODY",
            "import",
            "import x.mrc",
            "import --library NOBODY x.mrc",
            "harvest",
            "harvest NOBODY",
            "harvest --all",
            "export --format zip --out x",
            "export --catalogue NOBODY --out x.mrc",
            "export --query title=( --out x.mrc",
            "records NOBODY",
            "explain",
            "explain nothing",
            "explain A/1",
            "review --limit many",
            "decide same A/1",
            "decide same A A",
            "decide undo x",
            "decide nothing A",
            "rematch now",
            "corrections",
            "corrections NOBODY",
            "rebuild everything",
            "job show NOBODY",
            "job cancel NOBODY",
            "set add",
            "set add x --name X --query title=(",
            "set remove x",
            "account remove NOBODY",
            "account token NOBODY",
            "serve --http-port many",
            "serve --http-port 70000",
            "serve --config no-such-file.yaml",
            "serve --config .",
            "serve --bind 203.0.113.1 --http-port 0 --z3950-port 0",
            "serve --bind no.such.host.invalid --http-port 0 --z3950-port 0",
            "z3950 nowhere x",
            "z3950 127.0.0.1:1/x @attr",
            "manual",
            "completion fish"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void saysWhatIsWrongOnceInBothLanguages(String line) {
    List<String> arguments = line.isEmpty() ? List.of("") : List.of(line.split(" "));

    int status = Main.run(arguments, folder, Consent.ofThisProcess(), output());

    assertThat(status).as("%s: %s", line, lines).isNotZero();
    assertThat(errors).isNotEmpty();
    assertThat(errors).allSatisfy(MessagesTest::isForPeople);
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void saysWhatIsWrongInTheConfiguration(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("lienthong.yaml"), text);

    int status =
        Main.run(
            List.of("serve", "--config", file.toString()),
            folder,
            Consent.ofThisProcess(),
            output());

    assertThat(status).as(text).isEqualTo(2);
    assertThat(errors).hasSize(1).allSatisfy(MessagesTest::isForPeople);
  }

  static Stream<String> configurations() {
    return Stream.of(
        "htpp-port: 1",
        "http-port: [1]",
        "http-port: many",
        "http-port: 80.5",
        "http-port: {a: b}",
        "http-port: 99999999999",
        "bind: [a]",
        "bind: 203.0.113.1",
        "bind: ''",
        "bind: ' '",
        "bind: no.such.host.invalid",
        "proxies: 10",
        "proxies: {a: b}",
        "proxies: [nonsense]",
        "proxy-headers: both",
        "access-log: yes-please",
        "tls: 1",
        "tls: {}",
        "tls: {keystore: a}",
        "tls: {keystore: a, password-file: b, z3950-port: 0, more: 1}",
        "http-port: 0\nz3950-port: 0\ntls: {keystore: a, password-file: b, z3950-port: 0}",
        "- a",
        "nonsense",
        "bind: 'a",
        "bind:\n\t- a",
        "bind: 127.0.0.1\nbind: 127.0.0.1",
        "repository: localhost",
        "admin-email: nobody",
        "base-url: ftp://x",
        "site: Liên Thông",
        "site: {nmae: x}",
        "site: {accent: yellow}",
        "site: {accent: 'ffee00'}",
        "site: {email: nobody}",
        "site: {phone: call us}",
        "http-port: 0\nz3950-port: 0\nsite: {logo: no-such-file.svg}");
  }

  @Test
  void namesTheNearestSettingAndTheOneBelowTls() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "tls: {keystor: a}");

    Main.run(
        List.of("serve", "--config", file.toString()), folder, Consent.ofThisProcess(), output());

    assertThat(errors.getFirst()).contains("'tls.keystor'", "did you mean 'tls.keystore'?");
  }

  private static void isForPeople(String message) {
    assertThat(message)
        .doesNotContain("Exception", "\tat ", "java.", "jackson", "lienthong.app", "null", "\n");
    int slash = message.indexOf(" / ");
    assertThat(slash).as(message).isPositive();
    assertThat(message.substring(0, slash))
        .matches(".*[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ].*");
    assertThat(message.substring(slash + 3)).matches("(?s).*[a-zA-Z-]{2,} [a-z].*");
  }

  private Output output() {
    return new Output() {
      @Override
      public boolean json() {
        return false;
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
}
