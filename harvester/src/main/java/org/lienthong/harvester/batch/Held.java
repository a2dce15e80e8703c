package org.lienthong.harvester.batch;

import java.time.Instant;

/**
 * A record that a person deleted or edited, which stays so while it comes as it came before.
 *
 * @param digest of its content as it last came
 * @param since when that was done
 */
record Held(String id, String digest, What what, Instant since) {
  /** What was done. */
  enum What {
    DELETED("đã xoá bằng tay", "was deleted by hand"),
    EDITED("đã sửa bằng tay", "was edited by hand");

    private final String vietnamese;
    private final String english;

    What(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }
  }

  /** Returns the sentence that it comes again, since its content is now another. */
  String returns(String library) {
    String name = library + "/" + id;
    return name
        + " "
        + what.vietnamese
        + " ("
        + since
        + ") nhưng trong tệp đã khác trước, nên được ghi lại / "
        + what.english
        + ", and is written again because it has changed in the file";
  }
}
