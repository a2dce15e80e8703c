package org.lienthong.app.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.command.Workplace;
import org.lienthong.app.doctor.Diagnosis.Grade;
import org.lienthong.core.member.Library;

class DoctorTest {
  @TempDir Path folder;

  private List<Diagnosis> examine(@Nullable Path config, InstantSource clock, boolean offline) {
    return new Doctor(folder.resolve("data"), clock)
        .examine(new Doctor.Start(config, 0, 0), offline);
  }

  private static Diagnosis about(List<Diagnosis> all, String topic) {
    return all.stream().filter(one -> one.topic().equals(topic)).findFirst().orElseThrow();
  }

  @Test
  void saysInBothLanguagesWhatToDoAboutANewInstallation() {
    List<Diagnosis> all = examine(null, InstantSource.system(), true);
    assertThat(all)
        .extracting(Diagnosis::topic)
        .contains("java", "heap", "data", "port 0", "clock", "backup", "check");
    assertThat(about(all, "java").grade()).isEqualTo(Grade.OK);
    assertThat(about(all, "data").grade()).isEqualTo(Grade.WARNING);
    assertThat(all)
        .allSatisfy(one -> {
          assertThat(one.text()).contains(" / ");
          assertThat(one.todo().isEmpty()).isEqualTo(one.grade() == Grade.OK);
        });
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void isContentAfterABackup() {
    try (Workplace work = new Workplace(folder)) {
      work.put("A", "1", "245$aBiển Đông");
      assertThat(work.run("backup", "b.zip")).isZero();
    }
    List<Diagnosis> all = examine(null, InstantSource.system(), true);
    assertThat(about(all, "backup").grade()).isEqualTo(Grade.OK);
    assertThat(about(all, "data").grade()).isEqualTo(Grade.OK);
    assertThat(about(all, "format").grade()).isEqualTo(Grade.OK);

    InstantSource later = () -> Instant.now().plus(DoctorLimits.BACKUP).plus(Duration.ofHours(1));
    assertThat(about(examine(null, later, true), "backup").grade()).isEqualTo(Grade.WARNING);
  }

  @Test
  void distrustsAnImplausibleClock() {
    InstantSource battery = InstantSource.fixed(Instant.parse("2000-01-01T00:00:00Z"));
    assertThat(about(examine(null, battery, true), "clock").grade()).isEqualTo(Grade.FAULT);
    try (Workplace work = new Workplace(folder)) {
      work.put("A", "1", "245$aBiển Đông");
    }
    InstantSource back = () -> Instant.now().minus(Duration.ofDays(1));
    List<Diagnosis> all = examine(null, back, true);
    assertThat(about(all, "datestamps").grade()).isEqualTo(Grade.FAULT);
    assertThat(about(all, "datestamps").text()).contains("thời điểm tương lai");
  }

  @Test
  void namesAPortThatAnotherProgramHolds() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      List<Diagnosis> all =
          new Doctor(folder.resolve("data"), InstantSource.system())
              .examine(new Doctor.Start(null, 0, taken.getLocalPort()), true);
      Diagnosis port = about(all, "port " + taken.getLocalPort());
      assertThat(port.grade()).isEqualTo(Grade.FAULT);
      assertThat(port.todo()).contains("--z3950-port");
    }
  }

  @Test
  void reportsAWrongConfiguration() throws IOException {
    Path config = Files.writeString(folder.resolve("c.yaml"), "http-port: 99999\n");
    assertThat(about(examine(config, InstantSource.system(), true), "configuration").grade())
        .isEqualTo(Grade.FAULT);
    Files.writeString(config, "http-port: 8081\n");
    assertThat(about(examine(config, InstantSource.system(), true), "configuration").grade())
        .isEqualTo(Grade.OK);
  }

  @Test
  void warnsOfAStoreThatEverybodyCanRead() throws IOException {
    try (Workplace work = new Workplace(folder)) {
      work.put("A", "1", "245$aBiển Đông");
    }
    Path data = folder.resolve("data");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(
        data.resolve("records.sqlite"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(about(examine(null, InstantSource.system(), true), "secrecy").todo())
        .contains("chmod o-rx");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(examine(null, InstantSource.system(), true))
        .extracting(Diagnosis::topic)
        .doesNotContain("secrecy");
  }

  /** A member that answers every request with this time. */
  private static Thread member(ServerSocket socket, Instant time) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    return Thread.ofVirtual()
        .start(() -> {
          while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
              byte[] some = new byte[1_000];
              assertThat(client.getInputStream().read(some)).isPositive();
              String answer = "HTTP/1.1 200 OK\r\nDate: " + date + "\r\nContent-Length: 0\r\n\r\n";
              client.getOutputStream().write(answer.getBytes(US_ASCII));
            } catch (IOException e) {
              // The test has ended.
              return;
            }
          }
        });
  }

  private static int portOfNobody(InetAddress here) throws IOException {
    try (ServerSocket closed = new ServerSocket(0, 1, here)) {
      return closed.getLocalPort();
    }
  }

  @Test
  void asksMembersAndComparesTheirClocks() throws Exception {
    InetAddress here = InetAddress.ofLiteral("127.0.0.1");
    int nobody = portOfNobody(here);
    try (ServerSocket socket = new ServerSocket(0, 50, here)) {
      member(socket, Instant.now().plus(Duration.ofHours(7)));
      try (Workplace work = new Workplace(folder)) {
        String address = "http://lan:secret@127.0.0.1:" + socket.getLocalPort() + "/oai";
        work.engine().putLibrary(new Library("A", "A", Map.of("oai", address)));
        work.engine()
            .putLibrary(new Library("B", "B", Map.of("z3950", "127.0.0.1:" + nobody + "/x")));
        work.engine()
            .putLibrary(new Library("C", "C", Map.of("oai", "http://127.0.0.1:" + nobody + "/")));
      }
      List<Diagnosis> all = examine(null, InstantSource.system(), false);
      assertThat(about(all, "member A").grade()).isEqualTo(Grade.OK);
      assertThat(about(all, "member B").grade()).isEqualTo(Grade.WARNING);
      assertThat(about(all, "member C").text())
          .contains("từ chối kết nối / it does not answer: it refuses connections");
      assertThat(about(all, "clock").grade()).isEqualTo(Grade.FAULT);
      assertThat(about(all, "clock").text()).contains("-25");
      assertThat(all.toString()).doesNotContain("secret");
      assertThat(examine(null, InstantSource.system(), true))
          .extracting(Diagnosis::topic)
          .doesNotContain("member A", "member B");
    }
  }

  @Test
  void judgesHeapAndDiskByTheirLimits() {
    assertThat(Machine.heap(DoctorLimits.HEAP).grade()).isEqualTo(Grade.OK);
    assertThat(Machine.heap(DoctorLimits.HEAP - 1).grade()).isEqualTo(Grade.WARNING);
    assertThat(DataFolder.space(DoctorLimits.DISK, 0).grade()).isEqualTo(Grade.OK);
    assertThat(DataFolder.space(DoctorLimits.DISK - 1, 0).grade()).isEqualTo(Grade.WARNING);
    assertThat(DataFolder.space(5L << 30, 6L << 30).grade()).isEqualTo(Grade.WARNING);
  }
}
