package org.lienthong.core.job;

import java.util.Map;

/**
 * A request to run a job.
 *
 * @param kind name of a {@link JobKind}
 * @param lane jobs of one lane run one after the other, in the order of submission
 * @param parameters the input of the kind; enough to run the job again after a restart
 * @param requestedBy who asks, for people
 */
public record JobRequest(
    String kind, String lane, Map<String, String> parameters, String requestedBy) {
  /** The lane of work that concerns all libraries. */
  public static final String MAINTENANCE = "maintenance";

  public JobRequest {
    parameters = Map.copyOf(parameters);
  }

  /** Returns the lane of the work that writes the records of one library. */
  public static String laneOf(String library) {
    return "library:" + library;
  }

  /**
   * Returns a parameter.
   *
   * @throws IllegalArgumentException when the request lacks it
   */
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a job of kind " + kind + " needs the parameter " + name);
    }
    return value;
  }
}
