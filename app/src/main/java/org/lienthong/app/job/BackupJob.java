package org.lienthong.app.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.backup.BackupManifest;
import org.lienthong.app.backup.BackupWatch;
import org.lienthong.app.backup.BackupWriter;
import org.lienthong.app.backup.LastBackup;
import org.lienthong.app.backup.Passphrase;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.Say;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.store.StoreException;
import tools.jackson.databind.JsonNode;

/**
 * Writes a backup of the data directory while everything else goes on. It has a lane of its own: a
 * harvest or a rebuild that takes hours does not delay it.
 */
public final class BackupJob implements JobKind {
  private static final String NAME = "backup";
  private static final String FILE = "file";
  private static final String SINCE = "since";
  private static final String PASSPHRASE_FILE = "passphraseFile";
  private static final String WITH_INDEX = "withIndex";

  private final Path folder;
  private final int format;
  private final InstantSource clock;

  /**
   * Creates the kind for a data directory.
   *
   * @param format its version
   */
  public BackupJob(Path folder, int format, InstantSource clock) {
    this.folder = folder;
    this.format = format;
    this.clock = clock;
  }

  /**
   * Returns the request to write a backup.
   *
   * @param since the backup that the new one continues; null for a full one
   * @param passphraseFile null for a backup that is not encrypted
   * @param withIndex whether to add the search index
   */
  public static JobRequest request(
      Path file,
      @Nullable Path since,
      @Nullable Path passphraseFile,
      boolean withIndex,
      String requestedBy) {
    Map<String, String> parameters =
        new HashMap<>(Map.of(FILE, file.toString(), WITH_INDEX, Boolean.toString(withIndex)));
    if (since != null) {
      parameters.put(SINCE, since.toString());
    }
    if (passphraseFile != null) {
      parameters.put(PASSPHRASE_FILE, passphraseFile.toString());
    }
    return new JobRequest(NAME, NAME, parameters, requestedBy);
  }

  /** Returns the result of a backup that ended. */
  public static JsonNode result(Job job) {
    return JobJson.result(job);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** It is written again from the beginning, and an older file stays until then. */
  @Override
  public boolean resumable() {
    return true;
  }

  @Override
  public JobOutcome run(JobRequest request, JobContext context) {
    String since = request.parameters().get(SINCE);
    String secret = request.parameters().get(PASSPHRASE_FILE);
    Path file = Path.of(request.parameter(FILE));
    try {
      Passphrase passphrase = secret == null ? null : Passphrase.read(Path.of(secret));
      Optional<BackupWriter.Written> written =
          new BackupWriter(clock)
              .write(
                  new BackupWriter.Order(
                      folder,
                      format,
                      file,
                      passphrase,
                      Boolean.parseBoolean(request.parameter(WITH_INDEX)),
                      since == null ? null : Path.of(since)),
                  watch(context));
      if (written.isEmpty()) {
        return new JobOutcome.Stopped(null);
      }
      LastBackup last = LastBackup.of(written.get(), passphrase != null);
      last.write(folder);
      return new JobOutcome.Done(JobJson.text(describe(last, written.get())));
    } catch (CommandException e) {
      return new JobOutcome.Failed(null, String.valueOf(e.getMessage()));
    } catch (IOException | StoreException e) {
      return new JobOutcome.Failed(null, failed(file, e));
    }
  }

  private static String failed(Path file, Exception e) {
    return Say.both(
        "không ghi được bản sao lưu "
            + file
            + " ("
            + e.getMessage()
            + "); bản cũ nếu có vẫn nguyên, hãy xem ổ đĩa và quyền ghi rồi chạy lại",
        "the backup cannot be written; an older one is unchanged, see to the disk and the"
            + " permissions and run this again");
  }

  private static Map<String, Object> describe(LastBackup last, BackupWriter.Written written) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("file", last.file());
    out.put("octets", last.octets());
    out.put("created", last.created().toString());
    out.put("encrypted", last.encrypted());
    BackupManifest.Link since = written.manifest().since();
    if (since != null) {
      out.put("since", since.file());
    }
    out.put("seq", last.seq());
    out.put("catalogues", written.manifest().sortedCatalogues());
    return out;
  }

  private static BackupWatch watch(JobContext context) {
    return new BackupWatch() {
      @Override
      public void progress(String what, long done, long of) {
        context.progress(what, done, of);
      }

      @Override
      public boolean stopped() {
        return context.cancelled();
      }
    };
  }
}
