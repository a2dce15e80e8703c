package org.lienthong.console.reader;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.NewBooks;
import org.lienthong.core.diagnostic.RefusedException;

/**
 * The first page: the search box, and ways into the catalogue without typing. What the catalogue
 * has is counted once a minute: counting all records costs more than any search.
 */
final class StartPage implements Page {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final CatalogueSearch search;
  private final NewBooks newBooks;
  private final Templates templates;
  private final InstantSource clock;
  private final ReentrantLock counting = new ReentrantLock();
  private volatile @Nullable Counted counted;

  private record Counted(Overview overview, Instant at) {}

  StartPage(CatalogueSearch search, NewBooks newBooks, Templates templates, InstantSource clock) {
    this.search = search;
    this.newBooks = newBooks;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public PageAnswer get(Visit visit) {
    return templates.page("start", visit.frame(), Map.of("overview", overview()));
  }

  /** While one thread counts, the others show what was counted before. */
  private Overview overview() {
    Counted known = counted;
    if (known != null && (isFresh(known) || !counting.tryLock())) {
      return known.overview();
    }
    if (known == null) {
      counting.lock();
    }
    try {
      Counted other = counted;
      return other != null && isFresh(other) ? other.overview() : count(other);
    } finally {
      counting.unlock();
    }
  }

  private boolean isFresh(Counted known) {
    Duration age = Duration.between(known.at(), clock.instant());
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }

  /** The search box stands there also when the index has no time to count. */
  private Overview count(@Nullable Counted before) {
    try {
      Overview overview = Overview.of(search, newBooks);
      counted = new Counted(overview, clock.instant());
      return overview;
    } catch (RefusedException busy) {
      return before == null ? Overview.NONE : before.overview();
    }
  }
}
