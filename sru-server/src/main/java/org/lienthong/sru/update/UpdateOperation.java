package org.lienthong.sru.update;

import static java.lang.System.Logger.Level.ERROR;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.account.Account;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.write.LocalId;
import org.lienthong.core.write.RecordWrites;
import org.lienthong.core.write.WriteAction;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.marc.marcxml.MarcXmlReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.sru.request.Parameters;

/** Creates, replaces and deletes records. Thread-safe. */
public final class UpdateOperation {
  private static final System.Logger LOG = System.getLogger(UpdateOperation.class.getName());

  private final LibraryRegistry libraries;
  private final RecordStore store;

  /** Creates the operation. */
  public UpdateOperation(LibraryRegistry libraries, RecordStore store) {
    this.libraries = libraries;
    this.store = store;
  }

  /**
   * Executes a request.
   *
   * @param account the client's account; empty when it sent none, or could not prove it
   * @param database the code of the library to write to
   */
  public UpdateAnswer answer(Parameters parameters, Optional<Account> account, String database) {
    if (account.isEmpty()) {
      return new UpdateAnswer(
          null, null, UpdateDiagnostic.AUTHENTICATION_ERROR.about(null), false, true);
    }
    try {
      return done(UpdateRequest.of(parameters), account.get(), database);
    } catch (UpdateRefusedException refused) {
      return new UpdateAnswer(null, null, refused, false, false);
    } catch (RuntimeException e) {
      LOG.log(ERROR, "update of " + database + " failed", e);
      return new UpdateAnswer(
          null, null, UpdateDiagnostic.DATABASE_ERROR.about(null), false, false);
    }
  }

  private UpdateAnswer done(UpdateRequest request, Account account, String database) {
    Library library =
        libraries
            .find(database)
            .orElseThrow(() -> UpdateDiagnostic.NO_SUCH_DATABASE.about(database));
    if (!account.mayWriteTo(library.code())) {
      throw UpdateDiagnostic.NOT_AUTHORISED.about(library.code());
    }
    return switch (request.action()) {
      case "info:srw/action/1/create" -> put(request, library, false);
      case "info:srw/action/1/replace" -> put(request, library, true);
      case "info:srw/action/1/delete" -> delete(request, library);
      default -> throw UpdateDiagnostic.INVALID_ACTION.about(request.action());
    };
  }

  private UpdateAnswer put(UpdateRequest request, Library library, boolean replace) {
    MarcRecord record = record(request);
    String id = identifier(request, record);
    WriteAction asked = WriteAction.of(record);
    return store.write(transaction -> {
      if (asked != WriteAction.SET_ASIDE) {
        Optional<StoredRecord> before = live(transaction, library, id);
        if (replace || asked == WriteAction.DELETE) {
          check(request, before, id);
        } else if (before.isPresent()) {
          throw UpdateDiagnostic.SUSPECT_DUPLICATE.about(id);
        }
      }
      new RecordWrites(library).write(transaction, id, record, Origin.ofFile(id));
      return asked == WriteAction.SET_ASIDE
          ? setAside(record, id)
          : written(transaction, library, id);
    });
  }

  private static UpdateAnswer setAside(MarcRecord record, String id) {
    String kind = record.kind().name().toLowerCase(Locale.ROOT);
    return new UpdateAnswer(id, null, UpdateDiagnostic.SET_ASIDE.about(kind), true, false);
  }

  private UpdateAnswer delete(UpdateRequest request, Library library) {
    String id = identifier(request, null);
    return store.write(transaction -> {
      check(request, live(transaction, library, id), id);
      new RecordWrites(library).delete(transaction, id, null);
      return written(transaction, library, id);
    });
  }

  private static Optional<StoredRecord> live(
      StoreTransaction transaction, Library library, String id) {
    return transaction.get(library.code(), id).filter(r -> !r.deleted());
  }

  private static void check(UpdateRequest request, Optional<StoredRecord> before, String id) {
    StoredRecord record = before.orElseThrow(() -> UpdateDiagnostic.RECORD_NOT_FOUND.about(id));
    if (request.version().filter(v -> !v.equals(String.valueOf(record.seq()))).isPresent()) {
      throw UpdateDiagnostic.INVALID_VERSION.about(String.valueOf(record.seq()));
    }
  }

  private static UpdateAnswer written(StoreTransaction transaction, Library library, String id) {
    long version = transaction.get(library.code(), id).orElseThrow().seq();
    return new UpdateAnswer(id, String.valueOf(version), null, false, false);
  }

  private static String identifier(UpdateRequest request, @Nullable MarcRecord record) {
    String id =
        LocalId.ofUpdate(request.identifier().orElse(null), record)
            .orElseThrow(
                () -> UpdateDiagnostic.MISSING_MANDATORY_ELEMENT.about("recordIdentifier"));
    if (id.length() > StoreLimits.MAX_ID_CHARS) {
      throw UpdateDiagnostic.INVALID_RECORD_IDENTIFIER.about(
          "at most " + StoreLimits.MAX_ID_CHARS + " characters");
    }
    return id;
  }

  private static MarcRecord record(UpdateRequest request) {
    String schema = request.schema().orElse(RecordFormat.MARCXML.shortName());
    if (RecordFormat.named(schema).filter(f -> f == RecordFormat.MARCXML).isEmpty()) {
      throw UpdateDiagnostic.UNACCEPTABLE_SCHEMA.about(schema);
    }
    String xml =
        request
            .record()
            .orElseThrow(() -> UpdateDiagnostic.MISSING_MANDATORY_ELEMENT.about("record"));
    try (MarcXmlReader reader =
        MarcXmlReader.open(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))) {
      return record(reader.next());
    } catch (IOException e) {
      throw UpdateDiagnostic.INVALID_DATA_STRUCTURE.about(e.getMessage());
    }
  }

  private static MarcRecord record(@Nullable MarcReading reading) {
    return switch (reading) {
      case null -> throw UpdateDiagnostic.INVALID_DATA_STRUCTURE.about("no MARCXML record");
      case MarcReading.Rejected rejected ->
          throw UpdateDiagnostic.INVALID_DATA_STRUCTURE.about(rejected.reason());
      case MarcReading.Read read -> read.record();
    };
  }
}
