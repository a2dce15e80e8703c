package org.lienthong.core.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.DataField;

/**
 * The state of a copy. Koha's item field 952 has it in subfields whose values are numbers from the
 * library's own lists; 0 always means that nothing is wrong, and Koha exports them all. MARC 21 has
 * no place for it in 852, so that the copies of the union have it as public notes, 852 $z, in the
 * words from which it is read again.
 *
 * @param restrictions why it cannot be borrowed, in words; empty when it can be
 * @param due when it is due back, as the library wrote it; null when it is not on loan
 */
public record CopyStatus(List<String> restrictions, @Nullable String due) {
  private static final Pattern DUE =
      Pattern.compile("đang cho mượn, hạn trả (.+) \\(on loan, due \\1\\)");

  /** The subfields of 952, from the gravest to the least. */
  private enum Koha {
    WITHDRAWN("0", "đã thanh lý (withdrawn)"),
    LOST("1", "mất (lost)"),
    DAMAGED("4", "hư hỏng (damaged)"),
    NOT_FOR_LOAN("7", "không cho mượn (not for loan)");

    private final String code;
    private final String words;

    Koha(String code, String words) {
      this.code = code;
      this.words = words;
    }

    boolean isSetIn(DataField field) {
      return field
          .all(code)
          .map(String::strip)
          .anyMatch(value -> !value.isEmpty() && !value.chars().allMatch(c -> c == '0'));
    }
  }

  public CopyStatus {
    restrictions = List.copyOf(restrictions);
  }

  /** Returns what an item field of Koha (952) says. */
  public static CopyStatus ofKoha(DataField field) {
    String due = field.joined("q").strip();
    return new CopyStatus(
        Arrays.stream(Koha.values())
            .filter(status -> status.isSetIn(field))
            .map(status -> status.words)
            .toList(),
        due.isEmpty() ? null : due);
  }

  /** Returns what the public notes of a copy (852 $z) say in our words. */
  public static CopyStatus ofNotes(DataField field) {
    List<String> restrictions = new ArrayList<>();
    String due = null;
    for (String note : field.all("z").map(String::strip).toList()) {
      Matcher loan = DUE.matcher(note);
      if (loan.matches()) {
        due = loan.group(1);
      } else if (Arrays.stream(Koha.values()).anyMatch(status -> status.words.equals(note))) {
        restrictions.add(note);
      }
    }
    return new CopyStatus(restrictions, due);
  }

  private static String onLoan(String due) {
    return "đang cho mượn, hạn trả " + due + " (on loan, due " + due + ")";
  }

  /** Returns the notes from which the same status is read; empty for a copy that is available. */
  public List<String> notes() {
    Stream<String> loan = due == null ? Stream.empty() : Stream.of(onLoan(due));
    return Stream.concat(restrictions.stream(), loan).toList();
  }

  /** Returns why the copy cannot be borrowed, apart from a loan; null when nothing says so. */
  public @Nullable String restriction() {
    String words = restrictions.stream().collect(Collectors.joining("; "));
    return words.isEmpty() ? null : words;
  }

  /** Says whether the copy can be borrowed now. */
  public boolean isAvailable() {
    return restrictions.isEmpty() && due == null;
  }
}
