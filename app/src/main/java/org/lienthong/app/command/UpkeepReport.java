package org.lienthong.app.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lienthong.app.backup.LastBackup;
import org.lienthong.app.check.LastCheck;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;

/**
 * The last good backup and the last check of a data directory, as {@code status} shows them.
 *
 * @param backup empty when there was none
 * @param check empty when there was none
 */
record UpkeepReport(Optional<LastBackup> backup, Optional<LastCheck> check, Instant now) {
  static UpkeepReport of(Path folder, Instant now) {
    return new UpkeepReport(LastBackup.read(folder), LastCheck.read(folder), now);
  }

  /** Adds it to a JSON object; what there was not is absent. */
  void describe(Map<String, Object> out) {
    backup.ifPresent(last -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("created", last.created().toString());
      one.put("ageSeconds", age(last.created()).toSeconds());
      one.put("file", last.file());
      one.put("octets", last.octets());
      one.put("encrypted", last.encrypted());
      one.put("seq", last.seq());
      out.put("backup", one);
    });
    check.ifPresent(last -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("ended", last.ended().toString());
      one.put("ageSeconds", age(last.ended()).toSeconds());
      one.put("findings", last.findings());
      out.put("check", one);
    });
  }

  void tell(Output out) {
    out.line(
        backup
            .map(last ->
                Say.both(
                    "bản sao lưu tốt gần nhất: " + vietnamese(last.created()) + ", " + last.file(),
                    "last good backup: " + english(last.created())))
            .orElse(
                Say.both(
                    "chưa có bản sao lưu nào; hãy chạy: lienthong backup FILE",
                    "there is no backup yet; run: lienthong backup FILE")));
    out.line(
        check
            .map(last ->
                Say.both(
                    "lần kiểm tra gần nhất: "
                        + vietnamese(last.ended())
                        + ", "
                        + last.findings()
                        + " loại lỗi",
                    "last check: "
                        + english(last.ended())
                        + ", "
                        + last.findings()
                        + " kinds of faults"))
            .orElse(
                Say.both(
                    "chưa kiểm tra lần nào; hãy chạy: lienthong check",
                    "it was never checked; run: lienthong check")));
  }

  private Duration age(Instant then) {
    Duration age = Duration.between(then, now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  private String vietnamese(Instant then) {
    long hours = age(then).toHours();
    return hours < 48 ? hours + " giờ trước" : hours / 24 + " ngày trước";
  }

  private String english(Instant then) {
    long hours = age(then).toHours();
    return hours < 48 ? hours + " hours ago" : hours / 24 + " days ago";
  }
}
