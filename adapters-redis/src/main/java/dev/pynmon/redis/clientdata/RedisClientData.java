package dev.pynmon.redis.clientdata;

import dev.pynmon.application.port.out.clientdata.ClientData;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.CatalogueCount;
import dev.pynmon.redis.catalogue.CatalogueList;
import dev.pynmon.redis.catalogue.Listed;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Session;
import dev.pynmon.redis.value.Beginning;
import dev.pynmon.redis.value.LongTexts;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Large values in Redis, which keeps no time of them.
 *
 * @param app where they are
 * @param catalogue which ones there are
 */
public record RedisClientData(KeyedServer app, Supplier<Snapshot<AppContents>> catalogue)
    implements ClientData {
  private static final KeyText<DataReference> CURSORS =
      KeyText.ofNames("client-data", DataReference::new);
  private static final Optional<Instant> NO_TIME = Optional.empty();

  /** One round trip, two where more than 16 KB of one are wanted. */
  @Override
  public Map<DataReference, StoredText> of(Collection<DataReference> references, int maxBytes) {
    List<String> keys = references.stream().map(this::key).toList();
    Map<String, Beginning> texts = app.read(session -> new LongTexts(session).of(keys, maxBytes));
    Map<DataReference, StoredText> found = new LinkedHashMap<>();
    references.forEach(
        reference ->
            Optional.ofNullable(texts.get(key(reference)))
                .ifPresent(text -> found.put(reference, text.inBytes())));
    return Collections.unmodifiableMap(found);
  }

  /** By reference. One round trip; as old as the catalogue. */
  @Override
  public Snapshot<Page<ClientDataEntry>> page(PageRequest request) {
    return CatalogueList.of(
        catalogue.get(), Listed.CLIENT_DATA, contents -> page(contents.clientData(), request));
  }

  private Page<ClientDataEntry> page(NavigableSet<DataReference> known, PageRequest request) {
    return app.read(
        session ->
            new Listing<>(CURSORS, Source.of(known), shown -> entries(session, shown))
                .page(request));
  }

  /** No value is empty: what has no length is gone. */
  private List<ClientDataEntry> entries(Session session, List<DataReference> shown) {
    Map<String, Long> lengths =
        new LongTexts(session).lengths(shown.stream().map(this::key).toList());
    return shown.stream()
        .map(each -> new ClientDataEntry(each, lengths.getOrDefault(key(each), 0L), NO_TIME))
        .filter(entry -> entry.bytes() > 0)
        .toList();
  }

  /** No round trip: the catalogue has the number. */
  @Override
  public Count count(long bound) {
    return CatalogueCount.of(catalogue.get(), AppContents::values, bound);
  }

  private String key(DataReference reference) {
    return app.keys().clientData(reference.value());
  }
}
