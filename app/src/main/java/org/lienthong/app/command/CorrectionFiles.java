package org.lienthong.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.Output;
import org.lienthong.core.export.Sheet;
import org.lienthong.marc.DataField;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.iso2709.RecordTooLongException;
import org.lienthong.union.MemberCorrections;

/** Writes the files of corrections for a member. */
final class CorrectionFiles {
  private static final List<String> HEADINGS =
      List.of("Mã số biểu ghi", "Nhan đề", "Trường", "Đang có", "Nên là", "Mã số mục lục liên hợp");

  private CorrectionFiles() {}

  /** Writes a workbook: a row for each field, with the member's own title. */
  static void workbook(CorrectionWalk walk, OutputStream out) throws IOException {
    try (Sheet sheet = new Sheet(out, "Nên sửa", HEADINGS)) {
      walk.forEach(member -> {
        for (MemberCorrections.Correction one : member.list()) {
          if (sheet.isFull()) {
            throw new CommandException(
                "một bảng chỉ có " + Sheet.MAX_ROWS + " dòng; hãy dùng --out",
                "a sheet has only " + Sheet.MAX_ROWS + " rows; use --out");
          }
          sheet.add(cells(member, one));
        }
      });
    }
  }

  private static List<String> cells(MemberCorrections member, MemberCorrections.Correction one) {
    return List.of(
        member.member().localId(),
        member.record().marc().first("245", 'a').orElse(""),
        one.tag(),
        one.have(),
        text(one.better()),
        member.cluster());
  }

  /**
   * Writes ISO 2709: for each record its number and the corrected fields.
   *
   * @return how many did not fit the format; each is reported
   */
  static long overlays(CorrectionWalk walk, OutputStream octets, Output out) throws IOException {
    long[] tooLong = {0};
    walk.forEach(member -> {
      String id = member.member().localId();
      try {
        octets.write(Iso2709Writer.toOctets(member.overlay()));
      } catch (RecordTooLongException e) {
        tooLong[0]++;
        out.error(id + ": " + e.getMessage());
      }
    });
    return tooLong[0];
  }

  /** Returns the row of one field: local id, tag, present value, better value. */
  static String line(String id, MemberCorrections.Correction correction) {
    return String.join("\t", id, correction.tag(), correction.have(), text(correction.better()));
  }

  private static String text(DataField field) {
    return field.subfields().stream()
        .map(s -> "$" + s.code() + s.data())
        .collect(Collectors.joining());
  }
}
