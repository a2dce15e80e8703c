package org.lienthong.console.api;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.http.HttpRefusal;
import org.lienthong.union.Decision;
import org.lienthong.union.Decisions;

/** Makes, lists and takes back decisions, for accounts that may. */
final class Deciding {
  private final Decisions decisions;
  private final RecordStore store;
  private final String who;

  Deciding(Decisions decisions, RecordStore store, String who) {
    this.decisions = decisions;
    this.store = store;
    this.who = who;
  }

  ApiAnswer list() {
    Set<Long> overruled = decisions.overruled();
    return new ApiAnswer(
        HttpStatus.OK_200,
        Map.of(
            "decisions",
            decisions.all().stream()
                .map(d -> Described.decision(d, overruled.contains(d.number())))
                .toList()));
  }

  ApiAnswer take(Draft draft) {
    try {
      return new ApiAnswer(HttpStatus.CREATED_201, Map.of("number", number(draft)));
    } catch (IllegalArgumentException e) {
      throw new HttpRefusal(
          HttpStatus.BAD_REQUEST_400,
          "không ghi được quyết định: " + e.getMessage(),
          "the decision is refused");
    }
  }

  private long number(Draft draft) {
    String why = or(draft.why());
    String name = or(draft.kind());
    return switch (Decision.Kind.named(name).orElseThrow(() -> noSuchKind(name))) {
      case SAME -> decisions.same(live(draft.a()), live(draft.b()), who, why);
      case NOT_SAME -> decisions.notSame(live(draft.a()), live(draft.b()), who, why);
      case ISBN_MEANINGLESS -> decisions.meaningless(or(draft.isbn()), who, why);
      case PIN -> decisions.pin(or(draft.cluster()), who, why);
    };
  }

  private static HttpRefusal noSuchKind(String name) {
    return new HttpRefusal(
        HttpStatus.BAD_REQUEST_400,
        "kind phải là một trong "
            + Arrays.stream(Decision.Kind.values()).map(Decision.Kind::shortName).toList(),
        "no such kind: '" + name + "'");
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private RecordRef live(@Nullable String text) {
    RecordRef subject = Draft.subject(text);
    if (store.get(subject.library(), subject.localId()).filter(r -> !r.deleted()).isEmpty()) {
      throw new HttpRefusal(
          HttpStatus.NOT_FOUND_404, "không có biểu ghi " + subject, "no such record");
    }
    return subject;
  }

  ApiAnswer undo(String number) {
    if (!number.matches("\\d{1,18}") || !decisions.undo(Long.parseLong(number), who)) {
      throw new HttpRefusal(
          HttpStatus.NOT_FOUND_404,
          "không có quyết định số " + number + " đang có hiệu lực",
          "no decision of this number holds");
    }
    return new ApiAnswer(HttpStatus.OK_200, Map.of("undone", Long.parseLong(number)));
  }
}
