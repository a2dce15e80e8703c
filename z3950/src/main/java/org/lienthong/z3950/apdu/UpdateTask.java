package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * What an Update of Extended Services asks for (esRequest), in either of its definitions.
 *
 * @param action 1 insert, 2 replace, 3 delete, 4 element update, 5 special update
 * @param elementSetName which records to send back; null for none
 */
public record UpdateTask(
    int action,
    String databaseName,
    @Nullable Oid schema,
    @Nullable String elementSetName,
    List<SuppliedRecord> records) {
  public static final int INSERT = 1;
  public static final int REPLACE = 2;
  public static final int DELETE = 3;
  public static final int SPECIAL_UPDATE = 5;

  public UpdateTask {
    records = List.copyOf(records);
  }

  /**
   * One record.
   *
   * @param recordId what the client calls it; null when the record itself says
   * @param correlationInfo to be given back as it stands; null for none
   */
  public record SuppliedRecord(
      @Nullable String recordId, @Nullable Octets correlationInfo, External record) {}

  /**
   * What became of one record.
   *
   * @param diagnostic null when it went well
   */
  public record Outcome(@Nullable Octets correlationInfo, DiagRec.@Nullable Default diagnostic) {}
}
