package org.lienthong.app.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.console.cover.Covers;
import org.lienthong.console.cover.FetchedCovers;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.cover.AllowedAddresses;
import org.lienthong.harvester.cover.CoverFetch;
import org.lienthong.harvester.cover.CoverListener;
import org.lienthong.harvester.cover.CoverPace;
import org.lienthong.harvester.cover.CoverShelf;
import org.lienthong.harvester.cover.CoverTally;
import tools.jackson.databind.JsonNode;

/**
 * Fetches the covers that records of the union name, where the operator has allowed it. After a
 * restart it continues at the record that it had reached.
 */
public final class CoverJob implements JobKind {
  private static final String NAME = "fetch-covers";

  /** In the result: the seq of the log that the job has reached. */
  private static final String AFTER = "after";

  private static final String FETCHED = "fetched";
  private static final String UNCHANGED = "unchanged";
  private static final String FAILED = "failed";
  private static final String POSTPONED = "postponed";

  private final RecordStore store;
  private final Path covers;
  private final CoverFetching fetching;
  private final InstantSource clock;
  private final CoverPace pace;

  /**
   * Creates the kind.
   *
   * @param covers the folder of covers
   */
  public CoverJob(
      RecordStore store, Path covers, CoverFetching fetching, InstantSource clock, CoverPace pace) {
    this.store = store;
    this.covers = covers;
    this.fetching = fetching;
    this.clock = clock;
    this.pace = pace;
  }

  /** Returns the request to fetch covers. */
  public static JobRequest request(String requestedBy) {
    return new JobRequest(NAME, NAME, Map.of(), requestedBy);
  }

  /** Returns the counts of a job, as it is or was. */
  public static CoverTally tally(Job job) {
    return tally(JobJson.result(job));
  }

  private static CoverTally tally(JsonNode result) {
    return new CoverTally(
        result.path(FETCHED).asLong(0),
        result.path(UNCHANGED).asLong(0),
        result.path(FAILED).asLong(0),
        result.path(POSTPONED).asLong(0));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean resumable() {
    return true;
  }

  @Override
  public JobOutcome run(JobRequest request, JobContext context) {
    if (!fetching.allowed()) {
      return new JobOutcome.Failed(
          null,
          "chưa được phép lấy hình bìa: đặt covers.fetch: true trong lienthong.yaml rồi chạy lại máy"
              + " chủ / fetching covers is not allowed: set covers.fetch: true in lienthong.yaml and"
              + " restart the server");
    }
    JsonNode before = JobJson.result(context.job());
    CoverTally earlier = tally(before);
    try {
      new CoverFetch(store, shelf(), new AllowedAddresses(fetching.networks()), clock, pace)
          .run(before.path(AFTER).asLong(0), listener(earlier, context));
    } catch (IOException e) {
      return new JobOutcome.Failed(
          null, "không ghi được hình bìa: " + e.getMessage() + " / a cover cannot be written");
    }
    return context.cancelled() ? new JobOutcome.Stopped(null) : new JobOutcome.Done(null);
  }

  private static CoverListener listener(CoverTally earlier, JobContext context) {
    return new CoverListener() {
      @Override
      public void reached(long after, CoverTally tally) {
        CoverTally all = earlier.plus(tally);
        context.result(result(after, all));
        context.progress("hình bìa / covers", all.fetched() + all.unchanged(), 0);
      }

      @Override
      public void failed(String record, String address, String reason) {
        context.log(record + ": " + address + ": " + reason);
      }

      @Override
      public boolean cancelled() {
        return context.cancelled();
      }
    };
  }

  private static String result(long after, CoverTally tally) {
    Map<String, Long> out = new LinkedHashMap<>();
    out.put(AFTER, after);
    out.put(FETCHED, tally.fetched());
    out.put(UNCHANGED, tally.unchanged());
    out.put(FAILED, tally.failed());
    out.put(POSTPONED, tally.postponed());
    return JobJson.text(out);
  }

  private CoverShelf shelf() {
    Covers given = Covers.in(covers, clock);
    FetchedCovers fetched = FetchedCovers.in(covers);
    return new CoverShelf() {
      @Override
      public boolean isGiven(List<String> isbns) {
        return given.isGiven(isbns);
      }

      @Override
      public boolean has(String record) {
        return fetched.has(record);
      }

      @Override
      public boolean put(String record, byte[] octets) throws IOException {
        return fetched.put(record, octets);
      }

      @Override
      public void remove(String record) throws IOException {
        fetched.remove(record);
      }
    };
  }
}
