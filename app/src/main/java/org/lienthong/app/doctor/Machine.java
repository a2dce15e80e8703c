package org.lienthong.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.app.server.ServerSettings;

/** Looks at Java, its heap, and the files that the configuration names. */
final class Machine {
  private Machine() {}

  static Diagnosis java() {
    int feature = Runtime.version().feature();
    if (feature < DoctorLimits.JAVA) {
      return Diagnosis.fault("java", "Java " + feature + " quá cũ", "this Java is too old")
          .advise(
              "cài Java " + DoctorLimits.JAVA + ", ví dụ Temurin",
              "install Java " + DoctorLimits.JAVA + ", for example Temurin");
    }
    String version = "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")";
    return Diagnosis.ok("java", version, "as needed");
  }

  /**
   * Judges a heap.
   *
   * @param octets its greatest size
   */
  static Diagnosis heap(long octets) {
    long megabytes = octets >> 20;
    if (octets < DoctorLimits.HEAP) {
      return Diagnosis.warning(
              "heap",
              "Java chỉ được dùng " + megabytes + " MB bộ nhớ",
              "Java may use only " + megabytes + " MB of memory")
          .advise(
              "đặt LIENTHONG_JAVA_OPTS=-Xmx512m hoặc thêm bộ nhớ cho máy",
              "set LIENTHONG_JAVA_OPTS=-Xmx512m, or give the computer more memory");
    }
    return Diagnosis.ok("heap", "bộ nhớ cho Java: " + megabytes + " MB", "memory for Java");
  }

  static List<Diagnosis> tls(ServerSettings settings) {
    List<Diagnosis> out = new ArrayList<>();
    ServerSettings.Tls tls = settings.tls();
    if (tls != null) {
      for (Path file : List.of(tls.keystore(), tls.passwordFile())) {
        if (!Files.isReadable(file)) {
          out.add(
              Diagnosis.fault(
                      "tls", "không đọc được " + file, "a file of the TLS settings cannot be read")
                  .advise(
                      "xem đường dẫn và quyền đọc của tệp",
                      "see to the path and the permissions of the file"));
        }
      }
    }
    return out;
  }
}
