package org.lienthong.oai;

import java.time.InstantSource;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;

/** Turns requests into answers; independent of HTTP. Thread-safe. */
final class Provider {
  private final IdentifyAnswer identify;
  private final SetPages sets;
  private final RecordAnswer records;
  private final ListPages lists;

  Provider(
      LibraryRegistry libraries,
      RecordStore store,
      OaiSettings settings,
      InstantSource clock,
      HorizonWaiter openSecond) {
    TokenSigner seal = TokenSigner.of(store);
    this.identify = new IdentifyAnswer(settings, libraries);
    this.sets = new SetPages(libraries, store, seal, clock);
    this.records = new RecordAnswer(openSecond);
    this.lists = new ListPages(seal, openSecond, settings.pageSize(), clock);
  }

  /**
   * Returns the answer, ready to be written.
   *
   * @throws OaiException for an error condition
   * @throws BusyException when the client should retry
   */
  Answer answer(OaiRequest request, Repository repository) {
    return switch (request) {
      case OaiRequest.Identify _ -> identify.of(repository);
      case OaiRequest.ListMetadataFormats formats -> Formats.list(formats, repository);
      case OaiRequest.ListSets list -> sets.list(list, repository);
      case OaiRequest.GetRecord get -> records.get(get, repository);
      case OaiRequest.StartList start -> lists.start(start, repository);
      case OaiRequest.ResumeList resume -> lists.resume(resume, repository);
    };
  }
}
