package org.lienthong.benchmarks.oai;

import io.gdcc.xoai.dataprovider.DataProvider;
import io.gdcc.xoai.dataprovider.exceptions.handler.IdDoesNotExistException;
import io.gdcc.xoai.dataprovider.filter.ScopedFilter;
import io.gdcc.xoai.dataprovider.model.Context;
import io.gdcc.xoai.dataprovider.model.Item;
import io.gdcc.xoai.dataprovider.model.ItemIdentifier;
import io.gdcc.xoai.dataprovider.model.MetadataFormat;
import io.gdcc.xoai.dataprovider.model.Set;
import io.gdcc.xoai.dataprovider.repository.ItemRepository;
import io.gdcc.xoai.dataprovider.repository.Repository;
import io.gdcc.xoai.dataprovider.repository.RepositoryConfiguration;
import io.gdcc.xoai.dataprovider.repository.RepositoryConfiguration.RepositoryConfigurationBuilder;
import io.gdcc.xoai.dataprovider.repository.ResultsPage;
import io.gdcc.xoai.dataprovider.repository.SetRepository;
import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.ResumptionToken;
import io.gdcc.xoai.model.oaipmh.results.record.Metadata;
import io.gdcc.xoai.services.impl.SimpleResumptionTokenFormat;
import io.gdcc.xoai.xml.CopyElement;
import io.gdcc.xoai.xml.XmlWriter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * The data provider of xoai over finished MARCXML records in memory, which is the least work for
 * it.
 */
final class XoaiProvider extends Handler.Abstract {
  private static final Instant DATESTAMP = Instant.parse("2026-01-01T00:00:00Z");
  private static final int BUFFER = 64 * 1024;

  private final DataProvider provider;
  private final RepositoryConfiguration configuration;

  XoaiProvider(List<byte[]> records, int pageSize) {
    configuration =
        new RepositoryConfigurationBuilder()
            .withRepositoryName("Benchmark")
            .withAdminEmail("admin@lienthong.example")
            .withBaseUrl("http://127.0.0.1/xoai")
            .withEarliestDate(DATESTAMP)
            .withGranularity(Granularity.Second)
            .withResumptionTokenFormat(
                new SimpleResumptionTokenFormat().withGranularity(Granularity.Second))
            .withMaxListRecords(pageSize)
            .withMaxListIdentifiers(pageSize)
            .withMaxListSets(pageSize)
            .withDeleteMethod(DeletedRecord.PERSISTENT)
            .build();
    MetadataFormat marc =
        MetadataFormat.metadataFormat("marc21")
            .withNamespace("http://www.loc.gov/MARC21/slim")
            .withSchemaLocation("http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd");
    provider =
        DataProvider.dataProvider(
            Context.context().withMetadataFormat(marc),
            new Repository(configuration)
                .withSetRepository(new NoSets())
                .withItemRepository(new Items(records)));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Map<String, String[]> arguments = new HashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      arguments.put(field.getName(), field.getValues().toArray(String[]::new));
    }
    try (OutputStream out =
            new BufferedOutputStream(Content.Sink.asOutputStream(response), BUFFER);
        XmlWriter xml = new XmlWriter(out, configuration)) {
      xml.write(provider.handle(arguments));
    }
    callback.succeeded();
    return true;
  }

  private record NoSets() implements SetRepository {
    @Override
    public boolean supportSets() {
      return false;
    }

    @Override
    public List<Set> getSets() {
      return List.of();
    }

    @Override
    public boolean exists(String set) {
      return false;
    }
  }

  private record Items(List<byte[]> records) implements ItemRepository {
    @Override
    public ItemIdentifier getItemIdentifier(String identifier) throws IdDoesNotExistException {
      throw new IdDoesNotExistException();
    }

    @Override
    public Item getItem(String identifier, MetadataFormat format) throws IdDoesNotExistException {
      throw new IdDoesNotExistException();
    }

    @Override
    public ResultsPage<ItemIdentifier> getItemIdentifiers(
        List<ScopedFilter> filters, MetadataFormat format, int size, ResumptionToken.Value token) {
      return page(List.copyOf(books(size, token)), token);
    }

    @Override
    public ResultsPage<Item> getItems(
        List<ScopedFilter> filters, MetadataFormat format, int size, ResumptionToken.Value token) {
      return page(List.copyOf(books(size, token)), token);
    }

    private <T> ResultsPage<T> page(List<T> books, ResumptionToken.Value token) {
      boolean more = token.getOffset() + books.size() < records.size();
      return new ResultsPage<>(token, more, books, records.size());
    }

    private List<Book> books(int size, ResumptionToken.Value token) {
      int from = (int) token.getOffset();
      int to = Math.min(records.size(), from + size);
      return IntStream.range(from, to).mapToObj(i -> new Book(i, records.get(i))).toList();
    }
  }

  private record Book(int number, @SuppressWarnings("ArrayRecordComponent") byte[] xml)
      implements Item {
    @Override
    public String getIdentifier() {
      return "oai:lienthong.example:BENCH/" + number;
    }

    @Override
    public Instant getDatestamp() {
      return DATESTAMP;
    }

    @Override
    public List<Set> getSets() {
      return List.of();
    }

    @Override
    public boolean isDeleted() {
      return false;
    }

    @Override
    public Metadata getMetadata() {
      return new Metadata(new CopyElement(new ByteArrayInputStream(xml)));
    }
  }
}
