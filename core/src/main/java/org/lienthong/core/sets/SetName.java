package org.lienthong.core.sets;

/**
 * A set with its display names.
 *
 * @param spec its setSpec (OAI-PMH 2.0 §2.6)
 * @param vietnamese its name in Vietnamese
 * @param english its name in English
 */
public record SetName(String spec, String vietnamese, String english) {
  SetName below(String root) {
    return new SetName(root + ":" + spec, vietnamese, english);
  }
}
