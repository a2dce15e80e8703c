package org.lienthong.z3950.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.account.Account;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.write.WriteOutcome;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.UpdateTask;
import org.lienthong.z3950.apdu.UpdateTask.Outcome;
import org.lienthong.z3950.apdu.UpdateTask.SuppliedRecord;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.codec.UpdateCodec;

/**
 * Extended Services, Z39.50-2003 §3.2.9: Update, executed at once for an account that may write to
 * the library's catalogue. Only the result of a task is kept.
 */
final class UpdateService {
  /** Bib-1 has no condition for this, so the unspecified one is used, also on success. */
  private static final String SET_ASIDE =
      "record kept beside the catalogue: it describes no resource";

  private final Backend backend;

  UpdateService(Backend backend) {
    this.backend = backend;
  }

  ExtendedServicesResponse perform(ExtendedServicesRequest request, NegotiatedOptions agreement) {
    try {
      UpdateTask task = task(request);
      Library library = library(task.databaseName(), agreement.account());
      List<DiagRec> notices = new ArrayList<>(0);
      return done(request, task, update(task, library, notices), notices);
    } catch (RefusedException refused) {
      return failed(request, refused.refusal());
    } catch (MalformedApduException malformed) {
      return failed(
          request, Diagnostic.EXTENDED_SERVICE_PARAMETER_MISSING.about(malformed.getMessage()));
    }
  }

  private static UpdateTask task(ExtendedServicesRequest request) {
    if (!request.packageType().equals(Oids.UPDATE)
        && !request.packageType().equals(Oids.UPDATE_REVISION_1)) {
      throw Diagnostic.UNSUPPORTED_EXTENDED_SERVICE
          .about(request.packageType().dotted())
          .asException();
    }
    if (request.function() != ExtendedServicesRequest.CREATE) {
      throw Diagnostic.EXTENDED_SERVICE_INVALID_FUNCTION
          .about(String.valueOf(request.function()))
          .asException();
    }
    External parameters = request.taskSpecificParameters();
    if (parameters == null) {
      throw Diagnostic.EXTENDED_SERVICE_PARAMETER_MISSING
          .about("taskSpecificParameters")
          .asException();
    }
    UpdateTask task = UpdateCodec.read(parameters);
    if (task.records().size() > Z3950Limits.MAX_UPDATE_RECORDS) {
      throw Diagnostic.EXTENDED_SERVICE_TOO_MANY_RECORDS
          .about(String.valueOf(Z3950Limits.MAX_UPDATE_RECORDS))
          .asException();
    }
    return task;
  }

  /**
   * Returns the library to write to; the union consists of its members' records and is read-only.
   */
  private Library library(String database, @Nullable Account account) {
    Catalogue catalogue =
        backend
            .libraries()
            .catalogue(database)
            .orElseThrow(() -> Diagnostic.NO_SUCH_DATABASE.about(database).asException());
    if (account == null || catalogue.isUnion() || !account.mayWriteTo(catalogue.code())) {
      throw Diagnostic.EXTENDED_SERVICE_DENIED.about(database).asException();
    }
    return backend
        .libraries()
        .find(catalogue.code())
        .orElseThrow(() -> Diagnostic.NO_SUCH_DATABASE.about(database).asException());
  }

  /**
   * Executes a task record by record.
   *
   * @param notices receives one for each record that was set aside
   */
  private List<Outcome> update(UpdateTask task, Library library, List<DiagRec> notices) {
    RecordUpdate update = new RecordUpdate(backend.store(), library);
    List<Outcome> outcomes = new ArrayList<>();
    for (SuppliedRecord record : task.records()) {
      try {
        if (update.perform(task.action(), record) == WriteOutcome.SET_ASIDE) {
          notices.add(Diagnostics.of(Diagnostic.GENERAL_SYSTEM_ERROR.about(SET_ASIDE)));
        }
        outcomes.add(new Outcome(record.correlationInfo(), null));
      } catch (RefusedException refused) {
        outcomes.add(new Outcome(record.correlationInfo(), Diagnostics.of(refused.refusal())));
      }
    }
    return outcomes;
  }

  private static ExtendedServicesResponse done(
      ExtendedServicesRequest request,
      UpdateTask task,
      List<Outcome> outcomes,
      List<DiagRec> notices) {
    var failures = outcomes.stream().map(Outcome::diagnostic).filter(Objects::nonNull).toList();
    boolean failed = !failures.isEmpty() && failures.size() == outcomes.size();
    return new ExtendedServicesResponse(
        request.referenceId(),
        failed ? ExtendedServicesResponse.FAILURE : ExtendedServicesResponse.DONE,
        failed ? List.copyOf(failures) : notices,
        request.waitAction() == ExtendedServicesRequest.DONT_RETURN_PACKAGE
            ? null
            : UpdateCodec.taskPackage(request.packageType(), task, outcomes));
  }

  private static ExtendedServicesResponse failed(ExtendedServicesRequest request, Refusal refusal) {
    return new ExtendedServicesResponse(
        request.referenceId(),
        ExtendedServicesResponse.FAILURE,
        List.of(Diagnostics.of(refusal)),
        null);
  }
}
