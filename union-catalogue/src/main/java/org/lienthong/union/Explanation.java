package org.lienthong.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lienthong.core.store.RecordRef;

/**
 * Why two records are, or are not, in one cluster.
 *
 * @param clusterA cluster of the first record; empty when it is in none
 * @param score how the rules score the two
 * @param keys how many match keys they share; without one they would never be compared
 * @param decisions the decisions of people about either of them, oldest first
 * @param path records that bring the two together, each matching the next; empty when they are
 *     apart
 */
public record Explanation(
    RecordRef a,
    RecordRef b,
    Optional<String> clusterA,
    Optional<String> clusterB,
    MatchScore score,
    int keys,
    List<Decision> decisions,
    List<RecordRef> path) {
  public Explanation {
    decisions = List.copyOf(decisions);
    path = List.copyOf(path);
  }

  /** Says whether the two are in one cluster. */
  public boolean together() {
    return clusterA.isPresent() && clusterA.equals(clusterB);
  }

  /** Returns the explanation for people: Vietnamese first, English second. */
  public List<String> lines() {
    List<String> out = new ArrayList<>();
    out.add(
        together()
            ? a + " và " + b + ": cùng cụm " + clusterA.orElse("") + " / in one cluster"
            : a
                + " và "
                + b
                + ": khác cụm / in different clusters ("
                + shown(clusterA)
                + ", "
                + shown(clusterB)
                + ")");
    out.add(String.format(Locale.ROOT, "Điểm / score: %.2f → %s", score.points(), verdict()));
    for (MatchScore.Reason reason : score.reasons()) {
      out.add(line(reason));
    }
    if (keys == 0) {
      out.add("Không có khóa chung nên không được so sánh / no shared key, never compared");
    }
    for (Decision decision : decisions) {
      out.add(
          "Quyết định / decision "
              + decision.number()
              + ": "
              + decision.kind()
              + ", "
              + decision.who()
              + ", "
              + decision.at()
              + (decision.holds() ? "" : " (đã hủy / undone)")
              + (decision.why().isEmpty() ? "" : ": " + decision.why()));
    }
    if (path.size() > 2) {
      out.add(
          "Nối qua / joined through: "
              + String.join(" → ", path.stream().map(RecordRef::toString).toList()));
    }
    return out;
  }

  private static String shown(Optional<String> cluster) {
    return cluster.orElse("–");
  }

  private String verdict() {
    String veto = score.vetoed() ? " (có điều cấm gộp / vetoed)" : "";
    return switch (score.band()) {
          case MERGE -> "gộp / merge";
          case REVIEW -> "cần người xem / review";
          case APART -> "để riêng / apart";
        }
        + veto;
  }

  private static String line(MatchScore.Reason e) {
    String values = e.a().equals(e.b()) ? e.a() : e.a() + " | " + e.b();
    return String.format(
        Locale.ROOT,
        "  %+5.2f  %s / %s: %s%s",
        e.points(),
        e.vietnamese(),
        e.english(),
        values,
        e.veto() ? "  [cấm gộp / veto]" : "");
  }
}
