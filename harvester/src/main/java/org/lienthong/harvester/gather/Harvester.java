package org.lienthong.harvester.gather;

import java.time.InstantSource;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.http.FetchLimits;
import org.lienthong.harvester.http.Fetcher;
import org.lienthong.harvester.http.Retrier;
import org.lienthong.harvester.http.RetryPolicy;
import org.lienthong.harvester.http.Sleeper;
import org.lienthong.harvester.oai.OaiHarvester;
import org.lienthong.harvester.sru.SruHarvester;

/**
 * Gathers from libraries by the protocols that their attributes name. For any number of threads;
 * the store refuses a second harvest of one library.
 */
public final class Harvester implements AutoCloseable {
  private final Fetcher fetcher;
  private final OaiHarvester oai;
  private final SruHarvester sru;

  /**
   * Creates a harvester.
   *
   * @param answers octets that the answers of all harvests may take together
   */
  public Harvester(RecordStore store, InstantSource clock, Budget answers) {
    this.fetcher = new Fetcher(clock, FetchLimits.SILENCE, answers);
    Retrier retrier = new Retrier(RetryPolicy.DEFAULT, Sleeper.REAL);
    try {
      this.oai = new OaiHarvester(store, fetcher, retrier, clock);
      this.sru = new SruHarvester(store, fetcher, retrier, clock);
    } catch (RuntimeException | Error e) {
      fetcher.close();
      throw e;
    }
  }

  /** Says whether a library has an address to gather from. */
  public static boolean canHarvest(Library library) {
    return library.attributes().containsKey(LibraryAttribute.OAI_URL)
        || library.attributes().containsKey(LibraryAttribute.SRU_URL);
  }

  /**
   * Gathers from one library.
   *
   * @return what was committed, with an error when something is missing; never throws for what the
   *     other side does
   */
  public HarvestReport harvest(Library library, HarvestOptions options, HarvestListener listener) {
    if (library.attributes().containsKey(LibraryAttribute.OAI_URL)) {
      return oai.harvest(library, options, listener);
    }
    if (library.attributes().containsKey(LibraryAttribute.SRU_URL)) {
      return sru.harvest(library, options, listener);
    }
    return new HarvestReport(
        Tally.NONE, "không có địa chỉ để thu thập / has no address to harvest from");
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
