package org.lienthong.core.store.sql;

import java.util.List;

/**
 * One migration step of a module's tables, from one version to the next. It is never changed after
 * its release: stores that ran it do not run it again.
 *
 * <p>The first step of a module that had tables before there were versions creates only missing
 * tables ({@code IF NOT EXISTS}), since stores without a version may have them.
 *
 * @param version its number; a module's steps are numbered from 1 without gaps
 * @param statements run in this order, in one transaction with the steps of the same module
 */
public record Migration(int version, List<String> statements) {
  public Migration {
    statements = List.copyOf(statements);
  }
}
