package org.lienthong.console.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Texts that readers searched for and that found nothing, so that librarians see what is missing.
 * Nothing is known of who searched, and a text is written to the file only when it has come {@link
 * #TIMES} times. For use by any number of threads.
 */
public final class MissedSearches {
  /** Its file in the data directory. */
  public static final String FILE = "missed-searches.tsv";

  /** Searches after which a text is kept. */
  public static final int TIMES = 3;

  /** Days after which a text that nobody searched for again is forgotten. */
  public static final int DAYS = 90;

  /** Texts that are counted; more would not be read by anybody, and may come from a program. */
  static final int TEXTS = 2_000;

  /** Longer texts are pasted, and miss nothing that could be bought. */
  static final int CHARACTERS = 80;

  /** Between two writes of the file. */
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private static final System.Logger LOG = System.getLogger(MissedSearches.class.getName());

  private final @Nullable Path file;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  /** The text that came last is the last one. */
  private final Map<String, Missed> counted = new LinkedHashMap<>();

  private Instant written = Instant.MIN;

  /**
   * A text that found nothing.
   *
   * @param text in small letters
   * @param times how often it came
   * @param last day on which it came last, UTC
   */
  public record Missed(String text, int times, LocalDate last) {}

  private MissedSearches(@Nullable Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Returns a count that nobody reads. */
  public static MissedSearches none() {
    return new MissedSearches(null, InstantSource.system());
  }

  /** Returns the count that a file keeps; the file is written at most once a minute. */
  public static MissedSearches in(Path file, InstantSource clock) {
    MissedSearches out = new MissedSearches(file, clock);
    read(file).forEach(missed -> out.counted.put(missed.text(), missed));
    return out;
  }

  /** Counts a search that found nothing. */
  public void add(String typed) {
    String text = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (file == null || text.isEmpty() || text.length() > CHARACTERS) {
      return;
    }
    lock.lock();
    try {
      Missed before = counted.remove(text);
      int times = before == null ? 1 : before.times() + 1;
      counted.put(text, new Missed(text, times, today()));
      if (counted.size() > TEXTS) {
        forgetOne(text);
      }
      if ((times >= TIMES || hasOldOnes()) && isTime()) {
        written = clock.instant();
        write(file);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Rare texts are forgotten first: a flood of texts that come once pushes no other out. */
  private void forgetOne(String newest) {
    Missed oldest =
        counted.values().stream()
            .filter(missed -> missed.times() < TIMES && !missed.text().equals(newest))
            .findFirst()
            .orElseGet(() -> counted.values().iterator().next());
    counted.remove(oldest.text());
  }

  /** A clock that was set back delays nothing. */
  private boolean isTime() {
    Instant now = clock.instant();
    return now.isBefore(written) || !now.minus(BETWEEN).isBefore(written);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private boolean hasOldOnes() {
    return counted.values().iterator().next().last().isBefore(oldest());
  }

  private LocalDate oldest() {
    return today().minusDays(DAYS);
  }

  private void write(Path to) {
    LocalDate oldest = oldest();
    counted.values().removeIf(missed -> missed.last().isBefore(oldest));
    StringBuilder text = new StringBuilder();
    for (Missed missed : counted.values()) {
      if (missed.times() >= TIMES) {
        text.append(missed.times()).append('\t').append(missed.last()).append('\t');
        text.append(missed.text()).append('\n');
      }
    }
    Path draft = to.resolveSibling(to.getFileName() + ".new");
    try {
      Files.writeString(draft, text, UTF_8);
      Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "missed searches cannot be kept: {0}", e.getMessage());
    }
  }

  /** Returns the texts of a file, the most frequent first. */
  public static List<Missed> mostFrequent(Path file) {
    return read(file).stream()
        .sorted(Comparator.comparingInt(Missed::times).reversed().thenComparing(Missed::text))
        .toList();
  }

  /** Lines that are not understood are left out. */
  private static List<Missed> read(Path file) {
    try {
      List<Missed> out = new ArrayList<>();
      for (String line : Files.readAllLines(file, UTF_8)) {
        String[] parts = line.split("\t", 3);
        if (parts.length == 3 && parts[0].matches("\\d{1,9}")) {
          Missed missed = missed(parts);
          if (missed != null) {
            out.add(missed);
          }
        }
      }
      return out;
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "missed searches cannot be read: {0}", e.getMessage());
      return List.of();
    }
  }

  private static @Nullable Missed missed(String[] parts) {
    try {
      return new Missed(parts[2], Integer.parseInt(parts[0]), LocalDate.parse(parts[1]));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
