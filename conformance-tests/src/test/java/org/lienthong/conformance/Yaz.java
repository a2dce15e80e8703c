package org.lienthong.conformance;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** YAZ's own clients, connected to one database by Z39.50. */
record Yaz(String host, String database) {
  private static final Pattern HITS = Pattern.compile("Number of hits: (\\d+)");

  /** Runs commands of {@code yaz-client} in one session and returns its output. */
  String client(String... commands) {
    Programs.assumeInstalled("yaz-client");
    String input =
        "open " + host + "\nbase " + database + "\n" + String.join("\n", commands) + "\nquit\n";
    Outcome outcome = Programs.run(List.of("yaz-client"), Map.of("LC_ALL", "C.UTF-8"), input);
    return outcome.out() + outcome.err();
  }

  /** Returns how many records a PQF query finds. */
  long count(String pqf) {
    String said = client("querycharset utf-8", "find " + pqf);
    Matcher hits = HITS.matcher(said);
    if (!hits.find()) {
      throw new AssertionError("no hits line for " + pqf + ": " + said);
    }
    return Long.parseLong(hits.group(1));
  }

  /** Returns the first records of a PQF query in a syntax and character set. */
  String show(String pqf, String syntax, int count) {
    return client("format " + syntax, "elements F", "find " + pqf, "show 1+" + count);
  }

  /** Runs commands of {@code zoomsh} after connecting. */
  String zoom(String... commands) {
    Programs.assumeInstalled("zoomsh");
    String input =
        "connect " + host + "/" + database + "\n" + String.join("\n", commands) + "\nquit\n";
    Outcome outcome = Programs.run(List.of("zoomsh"), Map.of("LC_ALL", "C.UTF-8"), input);
    return outcome.out() + outcome.err();
  }
}
