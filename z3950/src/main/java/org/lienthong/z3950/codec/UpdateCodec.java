package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.List;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.UpdateTask;
import org.lienthong.z3950.apdu.UpdateTask.Outcome;
import org.lienthong.z3950.apdu.UpdateTask.SuppliedRecord;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * Codec of Update in Extended Services, 1.2.840.10003.9.5 and its revision 9.5.1.1. Both wrap the
 * diagnostic of a record in [2], once as a choice, once as a sequence of one: the octets are equal.
 */
public final class UpdateCodec {
  private static final int ES_REQUEST = context(1);
  private static final int TASK_PACKAGE = context(2);
  private static final int SUCCESS = 1;
  private static final int PARTIAL = 2;
  private static final int FAILURE = 3;
  private static final int RECORD_SUCCESS = 1;
  private static final int RECORD_FAILURE = 4;
  private static final int COMPLETE = 2;

  private UpdateCodec() {}

  /** Reads the task of a request. */
  public static UpdateTask read(External external) {
    if (!(external.content() instanceof External.SingleAsn1(Octets element))) {
      throw new MalformedApduException("Update is no ASN.1 value");
    }
    BerElement in = BerElement.parse(element.toArray());
    if (!in.is(ES_REQUEST)) {
      throw new MalformedApduException(in.where() + ": not an esRequest");
    }
    BerElement keep = in.required(context(1), "toKeep").only();
    BerElement supplied = in.required(context(2), "notToKeep").only();
    // toKeep and notToKeep are tagged explicitly, their contents are sequences.
    return new UpdateTask(
        Read.required(keep, context(1), "action"),
        keep.required(context(2), "databaseName").text(),
        Read.oid(keep, context(3)),
        Read.text(keep, context(4)),
        Read.list(supplied, UpdateCodec::supplied));
  }

  private static SuppliedRecord supplied(BerElement in) {
    return new SuppliedRecord(
        Read.optional(in, context(1), id -> recordId(id.only())),
        Read.optional(in, context(3), BerElement::whole),
        CommonCodec.external(in.required(context(4), "record")));
  }

  private static String recordId(BerElement in) {
    return in.is(context(1)) ? String.valueOf(in.integer()) : in.text();
  }

  /** Writes the request of a task, for the definition {@code type}. */
  public static External request(Oid type, UpdateTask task) {
    BerWriter out = new BerWriter();
    out.constructed(
        ES_REQUEST,
        () -> {
          out.constructed(context(1), () -> writeKept(out, task));
          out.constructed(
              context(2),
              () -> out.sequence(() -> task.records().forEach(record -> write(out, record))));
        });
    return External.element(type, Octets.owned(out.toByteArray()));
  }

  private static void writeKept(BerWriter out, UpdateTask task) {
    out.sequence(() -> {
      out.integer(context(1), (long) task.action());
      out.text(context(2), task.databaseName());
      out.oid(context(3), task.schema());
      out.text(context(4), task.elementSetName());
    });
  }

  private static void write(BerWriter out, SuppliedRecord record) {
    String id = record.recordId();
    out.sequence(() -> {
      if (id != null) {
        out.constructed(context(1), () -> out.text(context(2), id));
      }
      if (record.correlationInfo() != null) {
        out.raw(record.correlationInfo());
      }
      CommonCodec.write(out, context(4), record.record());
    });
  }

  /** Writes the task package with the results of a task. */
  public static External taskPackage(Oid type, UpdateTask task, List<Outcome> outcomes) {
    External update = update(type, task, outcomes);
    BerWriter out = new BerWriter();
    out.sequence(() -> {
      out.oid(context(1), type);
      out.integer(context(9), (long) COMPLETE);
      CommonCodec.write(out, context(11), update);
    });
    return External.element(Oids.TASK_PACKAGE, Octets.owned(out.toByteArray()));
  }

  private static External update(Oid type, UpdateTask task, List<Outcome> outcomes) {
    BerWriter out = new BerWriter();
    out.constructed(
        TASK_PACKAGE,
        () -> {
          out.constructed(context(1), () -> writeKept(out, task));
          out.constructed(
              context(2),
              () ->
                  out.sequence(() -> {
                    out.integer(context(1), (long) status(outcomes));
                    out.constructed(context(3), () -> outcomes.forEach(o -> write(out, o)));
                  }));
        });
    return External.element(type, Octets.owned(out.toByteArray()));
  }

  private static int status(List<Outcome> outcomes) {
    long failed = outcomes.stream().filter(o -> o.diagnostic() != null).count();
    if (failed == 0) {
      return SUCCESS;
    }
    return failed == outcomes.size() ? FAILURE : PARTIAL;
  }

  private static void write(BerWriter out, Outcome outcome) {
    DiagRec.Default diagnostic = outcome.diagnostic();
    out.constructed(
        BerTag.SEQUENCE,
        () -> {
          if (diagnostic != null) {
            out.constructed(
                context(1),
                () -> out.constructed(context(2), () -> CommonCodec.write(out, diagnostic)));
          }
          if (outcome.correlationInfo() != null) {
            out.raw(retagged(outcome.correlationInfo()));
          }
          out.integer(context(3), (long) (diagnostic == null ? RECORD_SUCCESS : RECORD_FAILURE));
        });
  }

  /** Correlation information is [3] in a request and [2] in a package. */
  private static Octets retagged(Octets correlationInfo) {
    byte[] octets = correlationInfo.toArray();
    octets[0]--;
    return Octets.owned(octets);
  }
}
