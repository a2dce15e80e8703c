package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * The task of an Update of Extended Services (esRequest), in either of its definitions.
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
   * One record to update.
   *
   * @param recordId the client's identifier; null when it is in the record itself
   * @param correlationInfo returned unchanged; null for none
   */
  public record SuppliedRecord(
      @Nullable String recordId, @Nullable Octets correlationInfo, External record) {}

  /**
   * The result for one record.
   *
   * @param diagnostic null on success
   */
  public record Outcome(@Nullable Octets correlationInfo, DiagRec.@Nullable Default diagnostic) {}
}
