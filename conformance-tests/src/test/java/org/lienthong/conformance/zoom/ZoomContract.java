package org.lienthong.conformance.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The contract of every ZOOM client with our server. */
interface ZoomContract {
  /** Connects to {@code HOST:PORT/DATABASE}. */
  Connection connect(String address) throws IOException;

  /** Returns {@code HOST:PORT} of a server with the records of {@link SmallServer}. */
  String server();

  @Test
  default void countsWhatItFinds() throws IOException {
    try (Connection connection = connect(server() + "/A")) {
      assertThat(connection.search(new Query("@attr 1=4 \"truyện kiều\"")).size()).isEqualTo(1);
      assertThat(connection.search(new Query("@attr 1=4 truyen")).size()).isEqualTo(2);
      assertThat(connection.search(new Query("@attr 1=1003 nobody")).size()).isZero();
    }
  }

  @Test
  default void readsRecordsInTwoSyntaxes() throws IOException {
    try (Connection connection = connect(server() + "/A")) {
      ResultSet found = connection.search(new Query("@attr 1=4 \"truyện kiều\""));
      assertThat(found.get(0, "usmarc").text()).contains("\u001faTruyện Kiều");
      assertThat(found.get(0, "xml").text())
          .contains("<subfield code=\"a\">Truyện Kiều</subfield>");
    }
  }

  @Test
  default void hearsWhyItIsRefused() throws IOException {
    try (Connection connection = connect(server() + "/A")) {
      ZoomException refused =
          catchThrowableOfType(
              ZoomException.class, () -> connection.search(new Query("@attr 1=9999 x")));
      assertThat(refused.code()).isEqualTo(114);
    }
  }
}
