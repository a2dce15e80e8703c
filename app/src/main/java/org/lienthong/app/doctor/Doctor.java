package org.lienthong.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.backup.LastBackup;
import org.lienthong.app.check.LastCheck;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.server.ServerSettings;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.StoreException;
import org.lienthong.store.sqlite.StoreSnapshot;

/** Looks at everything around an installation that can be wrong. It changes nothing. */
public final class Doctor {
  private final Path folder;
  private final InstantSource clock;

  /** Prepares to look at the installation of a data directory. */
  public Doctor(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * What the server is started with.
   *
   * @param config null for none
   * @param httpPort null for the configured one
   * @param z3950Port null for the configured one
   */
  public record Start(
      @Nullable Path config, @Nullable Integer httpPort, @Nullable Integer z3950Port) {}

  /**
   * Looks at everything.
   *
   * @param offline whether to ask no other computer
   */
  public List<Diagnosis> examine(Start start, boolean offline) {
    List<Diagnosis> out = new ArrayList<>();
    out.add(Machine.java());
    out.add(Machine.heap(Runtime.getRuntime().maxMemory()));
    out.addAll(new DataFolder(folder).examine());
    configuration(start, out).ifPresent(settings -> out.addAll(Ports.examine(settings)));
    List<MemberProbe.Answer> answers = members(offline, out);
    out.add(clock(answers));
    out.add(backup());
    out.add(check());
    return out;
  }

  private Optional<ServerSettings> configuration(Start start, List<Diagnosis> out) {
    try {
      ServerSettings settings =
          start.config() == null ? ServerSettings.DEFAULT : ServerSettings.read(start.config());
      out.addAll(Machine.tls(settings));
      if (start.config() != null) {
        out.add(
            Diagnosis.ok(
                "configuration",
                "tệp cấu hình " + start.config() + " đúng",
                "the configuration file is right"));
      }
      return Optional.of(
          settings.listening(
              settings.bind(),
              start.httpPort() == null ? settings.httpPort() : start.httpPort(),
              start.z3950Port() == null ? settings.z3950Port() : start.z3950Port()));
    } catch (CommandException e) {
      out.add(
          new Diagnosis.Finding(
                  Diagnosis.Grade.FAULT, "configuration", String.valueOf(e.getMessage()))
              .advise("sửa tệp cấu hình", "correct the configuration file"));
      return Optional.empty();
    }
  }

  private List<MemberProbe.Answer> members(boolean offline, List<Diagnosis> out) {
    List<Library> libraries = List.of();
    Path records = folder.resolve("records.sqlite");
    if (Files.exists(records)) {
      try (StoreSnapshot snapshot = StoreSnapshot.open(records)) {
        libraries = StoredLibraries.read(snapshot.statements());
        out.addAll(future(snapshot));
      } catch (StoreException e) {
        out.add(
            Diagnosis.fault(
                    "records",
                    "không mở được kho biểu ghi: " + e.getMessage(),
                    "the record store cannot be opened")
                .advise("chạy: lienthong check", "run: lienthong check"));
      }
    }
    List<MemberProbe.Answer> answers = offline ? List.of() : MemberProbe.all(libraries);
    answers.forEach(answer -> out.add(answer.diagnosis()));
    return answers;
  }

  /** Datestamps never decrease: one in the future stays on all later changes. */
  private List<Diagnosis> future(StoreSnapshot snapshot) {
    long last = snapshot.statements().number("SELECT coalesce(max(datestamp), 0) FROM second");
    Instant until = clock.instant().plus(DoctorLimits.CLOCK);
    if (last <= until.getEpochSecond()) {
      return List.of();
    }
    return List.of(
        Diagnosis.fault(
                "datestamps",
                "có biểu ghi mang thời điểm tương lai " + Instant.ofEpochSecond(last),
                "records have a datestamp in the future")
            .advise(
                "chỉnh đồng hồ; đến lúc đó mọi thay đổi mới mang thời điểm ấy",
                "set the clock; until that time all new changes have that datestamp"));
  }

  private Diagnosis clock(List<MemberProbe.Answer> answers) {
    Instant now = clock.instant();
    int year = now.atZone(ZoneOffset.UTC).getYear();
    List<Duration> offsets =
        answers.stream().map(MemberProbe.Answer::ahead).flatMap(Optional::stream).sorted().toList();
    // One member may be wrong itself: the middle one of all decides.
    Duration ahead = offsets.isEmpty() ? Duration.ZERO : offsets.get(offsets.size() / 2);
    if (year < DoctorLimits.FIRST_YEAR
        || year > DoctorLimits.LAST_YEAR
        || ahead.abs().compareTo(DoctorLimits.CLOCK) > 0) {
      return Diagnosis.fault(
              "clock",
              "đồng hồ máy này có vẻ sai: " + now + ", lệch " + ahead.toSeconds() + " giây",
              "the clock of this computer seems wrong, off by " + ahead.toSeconds() + " seconds")
          .advise(
              "bật đồng bộ giờ (NTP), ví dụ: timedatectl set-ntp true",
              "switch time synchronization on (NTP), for example: timedatectl set-ntp true");
    }
    return Diagnosis.ok("clock", "đồng hồ: " + now, "the clock is plausible");
  }

  private Diagnosis backup() {
    Optional<LastBackup> last = LastBackup.read(folder);
    if (last.isEmpty()) {
      return Diagnosis.warning("backup", "chưa có bản sao lưu nào", "there is no backup")
          .advise(
              "chạy mỗi ngày: lienthong backup FILE, FILE ở ổ đĩa khác",
              "run every day: lienthong backup FILE, with FILE on another disk");
    }
    Duration age = Duration.between(last.get().created(), clock.instant());
    if (age.compareTo(DoctorLimits.BACKUP) > 0) {
      return Diagnosis.warning(
              "backup",
              "bản sao lưu gần nhất đã " + age.toDays() + " ngày",
              "the last backup is " + age.toDays() + " days old")
          .advise("chạy: lienthong backup FILE", "run: lienthong backup FILE");
    }
    return Diagnosis.ok(
        "backup",
        "bản sao lưu gần nhất: " + last.get().created() + ", " + last.get().file(),
        "the last backup is recent");
  }

  private Diagnosis check() {
    Optional<LastCheck> last = LastCheck.read(folder);
    if (last.isPresent() && last.get().findings() > 0) {
      return Diagnosis.fault(
              "check", "lần kiểm tra gần nhất thấy lỗi", "the last check found faults")
          .advise("chạy: lienthong check", "run: lienthong check");
    }
    boolean recent =
        last.isPresent()
            && Duration.between(last.get().ended(), clock.instant()).compareTo(DoctorLimits.CHECK)
                <= 0;
    return recent
        ? Diagnosis.ok("check", "đã kiểm tra: " + last.get().ended(), "the last check was good")
        : Diagnosis.warning(
                "check",
                "lâu rồi chưa kiểm tra dữ liệu",
                "the data were not checked for a long time")
            .advise("chạy mỗi tháng: lienthong check", "run every month: lienthong check");
  }
}
