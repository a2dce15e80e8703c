package org.lienthong.app.server;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a configuration file that cannot be read, as one sentence in both languages
 * that names the setting or the line, and what to do.
 */
final class SettingErrors {
  private static final String SEE_VIETNAMESE = "; xem: lienthong help configuration";
  private static final String SEE = "; see: lienthong help configuration";

  private SettingErrors() {}

  static CommandException of(Path file, IOException thrown) {
    if (thrown instanceof NoSuchFileException) {
      return new CommandException(
          "không có tệp cấu hình " + file + "; hãy sửa --config",
          "there is no configuration file " + file + "; correct --config");
    }
    if (thrown instanceof CharacterCodingException) {
      return new CommandException(
          "tệp cấu hình " + file + " không ở bảng mã UTF-8; hãy lưu lại bằng UTF-8",
          "the configuration file " + file + " is not in UTF-8; save it as UTF-8");
    }
    if (Files.isDirectory(file)) {
      return new CommandException(
          file + " là thư mục; --config phải nêu một tệp",
          file + " is a folder; --config must name a file");
    }
    return new CommandException(
        "không được đọc tệp cấu hình " + file + "; hãy cho người dùng này quyền đọc",
        "the configuration file " + file + " may not be read; give this user the permission");
  }

  static CommandException of(Path file, JacksonException thrown) {
    return switch (thrown) {
      case UnrecognizedPropertyException unknown -> unknown(file, unknown);
      case MismatchedInputException wrong when path(wrong).isEmpty() ->
          new CommandException(
              "tệp cấu hình " + file + " phải gồm các dòng 'tên: giá trị'" + SEE_VIETNAMESE,
              "the configuration file " + file + " must have lines 'name: value'" + SEE);
      case MismatchedInputException wrong ->
          new CommandException(
              quoted(path(wrong))
                  + " trong tệp cấu hình phải là "
                  + vietnamese(wrong)
                  + SEE_VIETNAMESE,
              quoted(path(wrong)) + " in the configuration must be " + english(wrong) + SEE);
      case InputCoercionException _ -> {
        String name = path(thrown).isEmpty() ? "" : quoted(path(thrown)) + ": ";
        yield new CommandException(
            name + "một số trong tệp cấu hình " + file + " lớn quá" + SEE_VIETNAMESE,
            name + "a number in the configuration file " + file + " is too large" + SEE);
      }
      default -> {
        int line = thrown.getLocation() == null ? 0 : thrown.getLocation().getLineNr();
        yield new CommandException(
            "dòng "
                + line
                + " của tệp cấu hình "
                + file
                + " không đúng YAML: hãy xem lại dấu hai"
                + " chấm, khoảng trắng đầu dòng, dấu nháy, và tên lặp lại",
            "line "
                + line
                + " of the configuration file "
                + file
                + " is not correct YAML: check colons, spaces at the beginning, quotation marks,"
                + " and repeated names");
      }
    };
  }

  private static CommandException unknown(Path file, UnrecognizedPropertyException thrown) {
    String name = path(thrown);
    List<String> known = SettingTable.all().stream().map(SettingTable.Setting::name).toList();
    String near =
        known.stream().min(Comparator.comparingInt(k -> distance(k, name))).orElse("bind");
    boolean typo = distance(near, name) <= Math.max(2, name.length() / 3);
    return new CommandException(
        "không có thiết lập "
            + quoted(name)
            + " (tệp cấu hình "
            + file
            + ")"
            + (typo ? "; có phải " + quoted(near) + "?" : "")
            + SEE_VIETNAMESE,
        "there is no setting "
            + quoted(name)
            + " (configuration file "
            + file
            + ")"
            + (typo ? "; did you mean " + quoted(near) + "?" : "")
            + SEE);
  }

  private static String quoted(String name) {
    return "'" + name + "'";
  }

  private static String path(JacksonException thrown) {
    return thrown.getPath().stream()
        .flatMap(reference -> Stream.ofNullable(reference.getPropertyName()))
        .collect(Collectors.joining("."));
  }

  private static String vietnamese(MismatchedInputException wrong) {
    return switch (kind(wrong.getTargetType())) {
      case NUMBER -> "một số nguyên";
      case LIST -> "một danh sách trong ngoặc vuông";
      case SECTION -> "một mục có các thiết lập con";
      case TEXT -> "một giá trị chữ, không phải danh sách hay mục con";
    };
  }

  private static String english(MismatchedInputException wrong) {
    return switch (kind(wrong.getTargetType())) {
      case NUMBER -> "a whole number";
      case LIST -> "a list in square brackets";
      case SECTION -> "a section with settings of its own";
      case TEXT -> "one text, not a list or a section";
    };
  }

  private enum Kind {
    NUMBER,
    LIST,
    SECTION,
    TEXT
  }

  private static Kind kind(@Nullable Class<?> type) {
    if (type == Integer.class || type == int.class) {
      return Kind.NUMBER;
    }
    if (type != null && List.class.isAssignableFrom(type)) {
      return Kind.LIST;
    }
    return type != null && type.isRecord() ? Kind.SECTION : Kind.TEXT;
  }

  /** Returns how many letters must be inserted, removed or replaced. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
