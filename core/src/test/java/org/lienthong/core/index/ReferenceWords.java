package org.lienthong.core.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.ReferenceRecord.Form;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;

/** The words of {@link ReferenceIndex}: every record is read for every question. */
record ReferenceWords(RecordStore store) implements IndexWords {
  /** More records than a test has. */
  private static final int ALL = 10_000;

  private static final int SHORTEST = 2;
  private static final int ADJACENT = 12;
  private static final int PRESENT = 1;

  private static final Comparator<IndexWord> FREQUENT_FIRST =
      Comparator.comparingLong(IndexWord::records).reversed().thenComparing(IndexWord::word);

  @Override
  public Map<String, Long> known(AccessPoint point, Collection<String> words) {
    return counted(point, words::contains)
        .collect(Collectors.toMap(IndexWord::word, IndexWord::records));
  }

  @Override
  public List<IndexWord> near(AccessPoint point, String word, int limit) {
    return word.length() < SHORTEST
        ? List.of()
        : frequent(point, other -> isOneLetterAway(word, other), limit);
  }

  @Override
  public List<IndexWord> beginning(AccessPoint point, String letters, int limit) {
    return letters.isEmpty()
        ? List.of()
        : frequent(
            point, word -> word.startsWith(letters) && word.length() > letters.length(), limit);
  }

  private List<IndexWord> frequent(AccessPoint point, Predicate<String> wanted, int limit) {
    return counted(point, wanted).sorted(FREQUENT_FIRST).limit(limit).toList();
  }

  private Stream<IndexWord> counted(AccessPoint point, Predicate<String> wanted) {
    Map<String, Long> counts = new TreeMap<>();
    for (StoredRecord record : store.changesAfter(0, ALL)) {
      if (!record.deleted()) {
        Set<String> words = new HashSet<>();
        ReferenceRecord.of(record)
            .fields(point)
            .forEach(f -> f.forEach(w -> words.add(w.folded())));
        words.stream().filter(wanted).forEach(word -> counts.merge(word, 1L, Long::sum));
      }
    }
    return counts.entrySet().stream().map(e -> new IndexWord(e.getKey(), e.getValue()));
  }

  /** Says whether one letter is missing, added or another, or two neighbours changed places. */
  private static boolean isOneLetterAway(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String left = a.substring(same);
    String right = b.substring(same);
    return switch (left.length() - right.length()) {
      case 1 -> left.substring(1).equals(right);
      case -1 -> right.substring(1).equals(left);
      case 0 ->
          !left.isEmpty()
              && (left.substring(1).equals(right.substring(1)) || isSwapped(left, right));
      default -> false;
    };
  }

  private static boolean isSwapped(String left, String right) {
    return left.length() > 1
        && left.charAt(0) == right.charAt(1)
        && left.charAt(1) == right.charAt(0)
        && left.substring(2).equals(right.substring(2));
  }

  /** A reading and how good it is. */
  private record Scored(Reading reading, int score) {}

  @Override
  public List<Reading> together(
      List<String> catalogues, AccessPoint point, List<Slot> slots, int absent, int limit) {
    Map<List<Optional<Way>>, Reading> best = new LinkedHashMap<>();
    store.changesAfter(0, ALL).stream()
        .filter(record -> !record.deleted() && catalogues.contains(record.catalogue()))
        .map(record -> scored(ReferenceRecord.of(record), point, slots, absent))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(Scored::score).reversed())
        .forEach(each -> best.putIfAbsent(ways(each.reading()), each.reading()));
    return best.values().stream().limit(limit).toList();
  }

  private static List<Optional<Way>> ways(Reading reading) {
    return reading.places().stream().map(place -> Optional.ofNullable(place.way())).toList();
  }

  private static Optional<Scored> scored(
      ReferenceRecord record, AccessPoint point, List<Slot> slots, int absent) {
    List<List<Form>> fields = record.fields(point);
    List<Place> places = slots.stream().map(slot -> place(slot, fields)).toList();
    int score = 0;
    int needed = 0;
    int found = 0;
    for (int i = 0; i < slots.size(); i++) {
      Way way = places.get(i).way();
      score += way == null ? 0 : Slot.MOST + PRESENT - way.cost();
      needed += slots.get(i).optional() ? 0 : 1;
      found += slots.get(i).optional() || way == null ? 0 : 1;
      score += adjacent(record, point, slots, i);
    }
    return found >= Math.max(1, needed - absent)
        ? Optional.of(new Scored(new Reading(places), score))
        : Optional.empty();
  }

  private static Place place(Slot slot, List<List<Form>> fields) {
    return slot.ways().stream()
        .sorted(Comparator.comparingInt(Way::cost))
        .flatMap(way -> written(way.words(), fields).stream().map(text -> new Place(way, text)))
        .findFirst()
        .orElse(new Place(null, List.of()));
  }

  /** Returns adjacent words as the record writes them; empty when it does not have them. */
  private static Optional<List<String>> written(List<String> words, List<List<Form>> fields) {
    for (List<Form> field : fields) {
      for (int at = 0; at + words.size() <= field.size(); at++) {
        List<Form> row = field.subList(at, at + words.size());
        if (row.stream().map(Form::folded).toList().equals(words)) {
          return Optional.of(row.stream().map(Form::written).toList());
        }
      }
    }
    return Optional.empty();
  }

  private static int adjacent(
      ReferenceRecord record, AccessPoint point, List<Slot> slots, int slot) {
    int score = slot > 0 ? adjacent(record, point, slots.get(slot - 1), slots.get(slot)) : 0;
    return slot > 1 && slots.get(slot - 1).optional()
        ? score + adjacent(record, point, slots.get(slot - 2), slots.get(slot))
        : score;
  }

  private static int adjacent(ReferenceRecord record, AccessPoint point, Slot left, Slot right) {
    List<List<Form>> fields = new ArrayList<>();
    if (point == AccessPoint.ANY) {
      fields.addAll(record.fields(AccessPoint.TITLE));
      fields.addAll(record.fields(AccessPoint.AUTHOR));
    } else {
      fields.addAll(record.fields(point));
    }
    boolean any =
        left.ways().stream()
            .anyMatch(l ->
                right.ways().stream()
                    .anyMatch(r ->
                        written(List.of(l.words().getLast(), r.words().getFirst()), fields)
                            .isPresent()));
    return any ? ADJACENT : 0;
  }
}
