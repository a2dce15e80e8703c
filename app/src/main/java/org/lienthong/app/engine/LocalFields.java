package org.lienthong.app.engine;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lienthong.marc.validation.MarcTable;

/** The file in the data directory in which an operator describes local fields. */
final class LocalFields {
  private static final System.Logger LOG = System.getLogger(LocalFields.class.getName());

  /** An Avram schema. */
  private static final String FILE = "local-fields.json";

  private LocalFields() {}

  /** Returns the schema; empty when there is none, or none that can be used, which is logged. */
  static String read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return "";
    }
    try {
      String schema = Files.readString(file, StandardCharsets.UTF_8);
      MarcTable.with(schema);
      return schema;
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(
          Level.WARNING,
          "{0} không dùng được, các trường nội bộ không được kiểm tra / cannot be used, local"
              + " fields are not checked: {1}",
          file,
          e.getMessage());
      return "";
    }
  }
}
