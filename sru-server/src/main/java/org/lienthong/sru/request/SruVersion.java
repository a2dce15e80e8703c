package org.lienthong.sru.request;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The supported versions of SRU, oldest first, with the namespaces of their answers. */
public enum SruVersion {
  V1_1(1, 1),
  V1_2(1, 2),
  /** OASIS searchRetrieve 1.0. */
  V2_0(2, 0);

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?");

  private final int major;
  private final int minor;

  SruVersion(int major, int minor) {
    this.major = major;
    this.minor = minor;
  }

  /** Returns the value of the {@code version} parameter. */
  public String label() {
    return major + "." + minor;
  }

  /** Returns the newest supported version. */
  public static SruVersion newest() {
    return V2_0;
  }

  /**
   * Returns the greatest of our versions that is not above the one asked for (SRU 1.2, "Version");
   * empty when it is older than all of ours, or not a version.
   */
  public static Optional<SruVersion> negotiate(String asked) {
    Matcher parts = NUMBER.matcher(asked.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int minor = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    int wanted = Integer.parseInt(parts.group(1)) * 10_000 + minor;
    return Arrays.stream(values())
        .filter(v -> v.major * 10_000 + v.minor <= wanted)
        .max(Comparator.naturalOrder());
  }

  /** Returns whether this is an OASIS version. */
  public boolean isOasis() {
    return this == V2_0;
  }

  /** Returns the namespace of responses to searchRetrieve and explain. */
  public String namespace() {
    return isOasis()
        ? "http://docs.oasis-open.org/ns/search-ws/sruResponse"
        : "http://www.loc.gov/zing/srw/";
  }

  /** Returns the namespace of responses to scan. */
  public String scanNamespace() {
    return isOasis() ? "http://docs.oasis-open.org/ns/search-ws/scan" : namespace();
  }

  /** Returns the namespace of {@code diagnostic} elements. */
  public String diagnosticNamespace() {
    return isOasis()
        ? "http://docs.oasis-open.org/ns/search-ws/diagnostic"
        : "http://www.loc.gov/zing/srw/diagnostic/";
  }

  /** Returns the {@code recordSchema} of surrogate diagnostics. */
  public String diagnosticSchema() {
    return isOasis() ? diagnosticNamespace() : "info:srw/schema/1/diagnostics-v1.1";
  }
}
