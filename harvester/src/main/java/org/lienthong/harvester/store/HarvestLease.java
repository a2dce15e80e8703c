package org.lienthong.harvester.store;

import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.sql.Statements;

/**
 * The right to harvest one library, held in the store by one harvest at a time, whatever process
 * runs it. Each page is committed only while the right is held. For one thread.
 */
public final class HarvestLease implements AutoCloseable {
  /**
   * How long a holder on another computer may be silent: longer than all retries of one request and
   * the longest pauses that a server may ask for between them.
   */
  private static final Duration SILENT = Duration.ofHours(4);

  private static final System.Logger LOG = System.getLogger(HarvestLease.class.getName());

  private final RecordStore store;
  private final InstantSource clock;
  private final String library;
  private final Holder me;

  private HarvestLease(RecordStore store, InstantSource clock, String library, Holder me) {
    this.store = store;
    this.clock = clock;
    this.library = library;
    this.me = me;
  }

  /** Thrown when another harvest of the library is running. */
  public static final class BusyException extends Exception {
    private static final long serialVersionUID = 1L;

    BusyException(String library, Instant since, long process) {
      super(
          library
              + ": một lần thu thập khác của thư viện này đang chạy (từ "
              + since
              + ", tiến trình "
              + process
              + "); hãy đợi nó xong rồi chạy lại"
              + " / another harvest of this library is running (since "
              + since
              + ", process "
              + process
              + "); wait for its end and run this again");
    }
  }

  /**
   * A harvest that runs.
   *
   * @param started when its process started, so that another with its number is not taken for it
   */
  private record Holder(String host, long pid, String started, String id) {
    static Holder me() {
      ProcessHandle self = ProcessHandle.current();
      return new Holder(ourHost(), self.pid(), startOf(self), UUID.randomUUID().toString());
    }

    static Optional<Holder> parse(String text) {
      String[] parts = text.split(" ", -1);
      return parts.length == 4 && parts[1].matches("\\d{1,18}")
          ? Optional.of(new Holder(parts[0], Long.parseLong(parts[1]), parts[2], parts[3]))
          : Optional.empty();
    }

    private static String ourHost() {
      try {
        return InetAddress.getLocalHost().getHostName().replace(' ', '_');
      } catch (UnknownHostException e) {
        return "localhost";
      }
    }

    private static String startOf(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toString).orElse("-");
    }

    /** Says whether its process has ended; one on another computer cannot be looked at. */
    boolean isDead() {
      return host.equals(ourHost())
          && ProcessHandle.of(pid).filter(p -> startOf(p).equals(started)).isEmpty();
    }

    @Override
    public String toString() {
      return host + " " + pid + " " + started + " " + id;
    }
  }

  private record Held(Holder holder, Instant since, Instant seen) {}

  /**
   * Takes the right to harvest a library; closing gives it back.
   *
   * @throws BusyException when another harvest has it
   */
  public static HarvestLease take(RecordStore store, String code, InstantSource clock)
      throws BusyException {
    String library = code.toLowerCase(Locale.ROOT);
    HarvestLease lease = new HarvestLease(store, clock, library, Holder.me());
    Optional<Held> other = store.write(transaction -> lease.takeIn(transaction.statements()));
    if (other.isPresent()) {
      throw new BusyException(code, other.get().since(), other.get().holder().pid());
    }
    return lease;
  }

  /**
   * Takes all rights back, whoever has them. For a process that has just opened a store which no
   * other may have open: a process that was killed may have had another host name, as containers
   * do, so that its end cannot be seen.
   */
  public static void releaseAll(RecordStore store) {
    store.write(transaction -> transaction.statements().run("DELETE FROM harvest_lease"));
  }

  private Optional<Held> takeIn(Statements sql) {
    Optional<Held> held = held(sql).filter(this::isCurrent);
    if (held.isEmpty()) {
      String now = clock.instant().toString();
      sql.run(
          "INSERT INTO harvest_lease (library, holder, since, seen) VALUES (?, ?, ?, ?)"
              + " ON CONFLICT (library) DO UPDATE SET holder = excluded.holder,"
              + " since = excluded.since, seen = excluded.seen",
          library,
          me.toString(),
          now,
          now);
    }
    return held;
  }

  private boolean isCurrent(Held held) {
    // A time far in the future is that of a clock that was wrong, and says no more than an old one.
    Duration silent = Duration.between(held.seen(), clock.instant()).abs();
    return !held.holder().isDead() && silent.compareTo(SILENT) < 0;
  }

  private Optional<Held> held(Statements sql) {
    return sql.first(
            row ->
                Holder.parse(row.text(1))
                    .map(holder ->
                        new Held(holder, Instant.parse(row.text(2)), Instant.parse(row.text(3)))),
            "SELECT holder, since, seen FROM harvest_lease WHERE library = ?",
            library)
        .flatMap(found -> found);
  }

  /**
   * Renews the right in the transaction of a page.
   *
   * @throws StoreException when another harvest has taken it, so that the page is not committed
   */
  void renew(StoreTransaction transaction) {
    int renewed =
        transaction
            .statements()
            .run(
                "UPDATE harvest_lease SET seen = ? WHERE library = ? AND holder = ?",
                clock.instant().toString(),
                library,
                me.toString());
    if (renewed == 0) {
      throw new StoreException(
          library
              + ": một lần thu thập khác của thư viện này đã bắt đầu; lần này dừng lại"
              + " / another harvest of this library has begun; this one stops");
    }
  }

  @Override
  public void close() {
    try {
      store.write(transaction ->
          transaction
              .statements()
              .run(
                  "DELETE FROM harvest_lease WHERE library = ? AND holder = ?",
                  library,
                  me.toString()));
    } catch (StoreException e) {
      // A full disk, for example. What was harvested is still reported.
      LOG.log(Level.WARNING, "the harvest of " + library + " cannot be marked as ended: " + e, e);
    }
  }
}
