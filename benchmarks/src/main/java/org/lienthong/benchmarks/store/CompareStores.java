package org.lienthong.benchmarks.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.store.sqlite.StoreSnapshot;

/**
 * Says whether two data directories contain the same records and clusters: {@code CompareStores
 * FOLDER FOLDER} prints for each question the count and the digest of the answer of both. Its exit
 * status is 1 when any differs.
 */
public final class CompareStores {
  /**
   * What must be equal; the keys of tokens and the accounts are among the settings. Left out is
   * what a server writes by itself: its jobs, and how many obsolete rows the store has.
   */
  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put(
        "records: ids, places, contents",
        "SELECT catalogue || ' ' || id || ' ' || seq || ' ' || datestamp || ' ' || deleted"
            + " || ' ' || sets || ' ' || hex(digest) FROM record ORDER BY catalogue, id");
    QUESTIONS.put("clusters: ids", "SELECT number || ' ' || id FROM union_cluster ORDER BY number");
    QUESTIONS.put(
        "clusters: members",
        "SELECT library || ' ' || local_id || ' ' || node FROM union_member"
            + " ORDER BY library, local_id");
    QUESTIONS.put(
        "decisions",
        "SELECT number || ' ' || kind || ' ' || who FROM union_decision ORDER BY number");
    QUESTIONS.put("libraries", "SELECT code || ' ' || attributes FROM library ORDER BY code");
    QUESTIONS.put(
        "settings",
        "SELECT scope || ' ' || key || ' ' || value FROM state"
            + " WHERE scope NOT IN ('job', 'job-log', 'store') ORDER BY scope, key");
  }

  private CompareStores() {}

  /** Runs it. */
  public static void main(String[] arguments) throws NoSuchAlgorithmException {
    boolean same = true;
    for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
      String first = answer(Path.of(arguments[0]), question.getValue());
      String second = answer(Path.of(arguments[1]), question.getValue());
      boolean equal = first.equals(second);
      same &= equal;
      System.out.printf(
          Locale.ROOT,
          "%-32s %s   %s%n",
          question.getKey(),
          first,
          equal ? "equal" : "DIFFERS " + second);
    }
    System.exit(same ? 0 : 1);
  }

  private static String answer(Path folder, String question) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    long[] count = new long[1];
    try (StoreSnapshot snapshot = StoreSnapshot.open(folder.resolve("records.sqlite"))) {
      Statements sql = snapshot.statements();
      sql.all(row -> add(digest, count, row), question);
    }
    return String.format(Locale.ROOT, "%,d", count[0])
        + " "
        + HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static boolean add(MessageDigest digest, long[] count, Row row) {
    digest.update((row.text(1) + "\n").getBytes(UTF_8));
    count[0]++;
    return true;
  }
}
