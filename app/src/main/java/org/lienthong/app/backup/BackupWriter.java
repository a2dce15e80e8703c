package org.lienthong.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.store.sqlite.StoreCopy;

/** Writes backups of a data directory, which may be in use. */
public final class BackupWriter {
  /** The copies in the data directory, while an encrypted backup is written. */
  private static final String STAGED = "backup.copying";

  private static final String PACKING = "ghi bản sao lưu / writing the backup";
  private static final String CHECKING = "đọc lại để kiểm tra / reading it again";

  private final InstantSource clock;
  private final OutputOpener opener;

  /** Makes a writer. */
  public BackupWriter(InstantSource clock) {
    this(clock, OutputOpener::toDisk);
  }

  BackupWriter(InstantSource clock, OutputOpener opener) {
    this.clock = clock;
    this.opener = opener;
  }

  /**
   * What to back up, and where.
   *
   * @param folder the data directory
   * @param format its version
   * @param file the backup; an older backup of this name is replaced
   * @param passphrase null for a backup that is not encrypted
   * @param withIndex whether to add the search index, which can also be rebuilt
   * @param since the backup that this one continues: only what has changed since is written; null
   *     for everything
   */
  public record Order(
      Path folder,
      int format,
      Path file,
      @Nullable Passphrase passphrase,
      boolean withIndex,
      @Nullable Path since) {
    /** Makes an order for a backup of everything. */
    public Order(
        Path folder, int format, Path file, @Nullable Passphrase passphrase, boolean withIndex) {
      this(folder, format, file, passphrase, withIndex, null);
    }
  }

  /**
   * A backup that was written and read again.
   *
   * @param octets its length
   */
  public record Written(Path file, long octets, BackupManifest manifest) {}

  /**
   * Writes a backup under a temporary name beside {@code file}, reads it again, and only then gives
   * it its name.
   *
   * @return empty when it was stopped; then no file has changed
   * @throws CommandException when {@code file} cannot be written there
   * @throws IOException when reading or writing fails; then no file has changed
   * @throws org.lienthong.core.store.StoreException when the store cannot be copied
   */
  public Optional<Written> write(Order order, BackupWatch watch) throws IOException {
    check(order);
    Path staged = stagingPlace(order);
    Path draft = sibling(order.file(), ".lienthong-writing");
    try {
      DataFiles.delete(staged);
      DataFiles.delete(draft);
      checkSpace(order, staged);
      Optional<Staging.Staged> gathered = new Staging(order, staged, watch).gather();
      if (gathered.isEmpty()) {
        return Optional.empty();
      }
      BackupManifest manifest = manifest(order, gathered.get(), staged);
      if (!pack(order, manifest, staged, draft, watch)) {
        return Optional.empty();
      }
      watch.progress(CHECKING, 0, 0);
      try {
        verify(draft, order.passphrase(), manifest);
      } catch (BackupException e) {
        throw BackupException.readsDifferently(e);
      }
      long octets = Files.size(draft);
      Files.move(
          draft, order.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      DataFiles.flush(Objects.requireNonNull(order.file().toAbsolutePath().getParent()));
      return Optional.of(new Written(order.file(), octets, manifest));
    } finally {
      DataFiles.delete(staged);
      DataFiles.delete(draft);
    }
  }

  /** Deletes what a backup with a passphrase left in a data directory, if it was killed. */
  public static void deleteLeftovers(Path folder) throws IOException {
    DataFiles.delete(folder.resolve(STAGED));
  }

  /** The copy is not encrypted, so for an encrypted backup it does not leave the directory. */
  private static Path stagingPlace(Order order) {
    return order.passphrase() == null
        ? sibling(order.file(), ".lienthong-copying")
        : order.folder().resolve(STAGED);
  }

  /** Its name has ours, since a file or folder of that name is deleted. */
  private static Path sibling(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static void check(Order order) throws IOException {
    Path file = order.file();
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new CommandException(
          "không có thư mục " + parent + " để ghi bản sao lưu",
          "there is no folder " + parent + " for the backup");
    }
    if (!Files.exists(order.folder().resolve(DataFiles.RECORDS))) {
      throw new CommandException(
          "thư mục " + order.folder() + " không có dữ liệu để sao lưu",
          "the folder has no data to back up");
    }
    Staging.check(order);
    if (Files.exists(file) && (!Files.isRegularFile(file) || !BackupReader.isBackup(file))) {
      throw new CommandException(
          file + " đã có và không phải bản sao lưu; hãy chọn tên khác",
          "it exists and is not a backup; choose another name");
    }
  }

  /** Refuses to begin what would fill the disk. How much has changed is not known before. */
  private static void checkSpace(Order order, Path staged) throws IOException {
    if (order.since() != null) {
      return;
    }
    Path records = order.folder().resolve(DataFiles.RECORDS);
    long needed =
        DataFiles.length(records)
            + DataFiles.length(records.resolveSibling(DataFiles.RECORDS + "-wal"));
    long free =
        Files.getFileStore(Objects.requireNonNull(staged.toAbsolutePath().getParent()))
            .getUsableSpace();
    if (free < needed) {
      long megabytes = ((needed - free) >> 20) + 1;
      throw new CommandException(
          "ổ đĩa của " + staged + " không đủ chỗ: cần thêm " + megabytes + " MB",
          "the disk has not enough space: " + megabytes + " MB more are needed");
    }
  }

  private BackupManifest manifest(Order order, Staging.Staged gathered, Path staged)
      throws IOException {
    StoreCopy.Contents contents = gathered.contents();
    Map<String, BackupManifest.Count> counts = new LinkedHashMap<>();
    contents
        .catalogues()
        .forEach((code, count) ->
            counts.put(code, new BackupManifest.Count(count.records(), count.live())));
    return new BackupManifest(
        gathered.since() == null ? BackupManifest.FULL : BackupManifest.INCREMENTAL,
        UUID.randomUUID().toString(),
        gathered.since(),
        order.format(),
        program(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        contents.lastSeq(),
        counts,
        parts(staged));
  }

  private static List<BackupManifest.Part> parts(Path staged) throws IOException {
    List<BackupManifest.Part> out = new ArrayList<>();
    try (Stream<Path> files = Files.walk(staged)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = staged.relativize(file).toString().replace('\\', '/');
        out.add(new BackupManifest.Part(name, Files.size(file), Sha256.of(file)));
      }
    }
    return out;
  }

  private static String program() {
    return Objects.requireNonNullElse(
        BackupWriter.class.getPackage().getImplementationVersion(), "0");
  }

  /** Returns false when it was stopped. */
  private boolean pack(
      Order order, BackupManifest manifest, Path staged, Path draft, BackupWatch watch)
      throws IOException {
    try (OutputStream disk = new BufferedOutputStream(opener.open(draft), 1 << 17)) {
      EncryptedOutput encrypted =
          order.passphrase() == null
              ? null
              : new EncryptedOutput(disk, order.passphrase(), new SecureRandom());
      SealedOutput sealed = new SealedOutput(encrypted == null ? disk : encrypted);
      // Not closed: it would close the disk's stream before the seal; its deflater is, by finish.
      ZipOutputStream zip = new ZipOutputStream(sealed, UTF_8);
      zip.setLevel(Deflater.BEST_SPEED);
      zip.setComment(SealedOutput.PLACEHOLDER);
      zip.putNextEntry(entry(BackupManifest.ENTRY, manifest));
      zip.write(manifest.octets());
      for (BackupManifest.Part part : manifest.parts()) {
        zip.putNextEntry(entry(part.name(), manifest));
        if (!copy(staged.resolve(part.name()), zip, watch)) {
          return false;
        }
      }
      zip.finish();
      sealed.seal();
      if (encrypted != null) {
        encrypted.finish();
      }
    }
    return true;
  }

  private static ZipEntry entry(String name, BackupManifest manifest) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(manifest.created().toEpochMilli());
    return entry;
  }

  private static boolean copy(Path from, OutputStream to, BackupWatch watch) throws IOException {
    long of = Files.size(from);
    long done = 0;
    byte[] buffer = new byte[1 << 16];
    try (var in = Files.newInputStream(from)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (watch.stopped()) {
          return false;
        }
        to.write(buffer, 0, count);
        done += count;
        watch.progress(PACKING, done, of);
      }
    }
    return true;
  }

  private static void verify(Path draft, @Nullable Passphrase passphrase, BackupManifest expected)
      throws IOException {
    BackupManifest read =
        new BackupReader(draft, passphrase)
            .read(
                new BackupReader.Target() {
                  @Override
                  public void begin(BackupManifest manifest) {
                    // Compared at the end.
                  }

                  @Override
                  public OutputStream open(BackupManifest.Part part) {
                    return OutputStream.nullOutputStream();
                  }
                });
    if (!read.equals(expected)) {
      throw BackupException.damaged(BackupManifest.ENTRY);
    }
  }
}
