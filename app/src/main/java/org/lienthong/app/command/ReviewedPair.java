package org.lienthong.app.command;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lienthong.app.cli.Say;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.RecordStore;
import org.lienthong.marc.DataField;
import org.lienthong.union.MatchScore.Reason;
import org.lienthong.union.ReviewQueue;

/**
 * A pair of the review queue in two lines: the titles, then what is the same, similar and different
 * in Vietnamese and in English.
 *
 * @param titleA the first record's title as it is catalogued; empty when it has none
 * @param titleB the second record's title
 */
record ReviewedPair(ReviewQueue.Item item, String titleA, String titleB) {

  static ReviewedPair of(RecordStore store, ReviewQueue.Item item) {
    return new ReviewedPair(item, title(store, item.a()), title(store, item.b()));
  }

  /** Returns title, subtitle and parts without the responsibility statement. */
  private static String title(RecordStore store, RecordRef ref) {
    return store
        .get(ref.library(), ref.localId())
        .map(DisclosurePolicy::disclose)
        .flatMap(record -> record.marc().data("245").findFirst())
        .map(ReviewedPair::title)
        .orElse("");
  }

  private static String title(DataField field) {
    return field.joined("abnp").strip().replaceFirst("\\s*[/:=;]$", "");
  }

  /** Returns the two lines; the second is indented. */
  List<String> lines() {
    return List.of(
        item.a() + " «" + titleA + "» ↔ " + item.b() + " «" + titleB + "»",
        "  " + Say.both(sentence(Language.VIETNAMESE), sentence(Language.ENGLISH)));
  }

  private String sentence(Language language) {
    return item.score().reasons().stream()
        .collect(
            Collectors.groupingBy(
                Agreement::of,
                TreeMap::new,
                Collectors.mapping(r -> shown(r, language), Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(group -> group.getKey().name(language) + ": " + group.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String shown(Reason reason, Language language) {
    String name = language == Language.VIETNAMESE ? reason.vietnamese() : reason.english();
    String values =
        Agreement.of(reason) == Agreement.SAME
            ? reason.a()
            : value(reason.a()) + " | " + value(reason.b());
    return (name + ' ' + values).strip();
  }

  private static String value(String text) {
    return text.isEmpty() ? "–" : text;
  }

  private enum Language {
    VIETNAMESE,
    ENGLISH
  }

  /** How far two records agree in one feature. */
  private enum Agreement {
    SAME("giống", "same"),
    /** Written differently, and still evidence for one edition. */
    SIMILAR("gần giống", "similar"),
    DIFFERENT("khác", "different");

    private final String vietnamese;
    private final String english;

    Agreement(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }

    static Agreement of(Reason reason) {
      if (reason.a().equals(reason.b())) {
        return SAME;
      }
      return reason.points() > 0 ? SIMILAR : DIFFERENT;
    }

    String name(Language language) {
      return language == Language.VIETNAMESE ? vietnamese : english;
    }
  }
}
