package dev.pynmon.redis.invocation;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Clue;
import dev.pynmon.format.clue.ClueText;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.CatalogueCount;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.list.ScoredSet;
import dev.pynmon.redis.list.SetList;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The records of invocations in Redis.
 *
 * @param app where they are
 * @param catalogue how many there are
 */
public record RedisRecords(KeyedServer app, Supplier<Snapshot<AppContents>> catalogue)
    implements Records {
  /** One round trip, two where a record is longer than 16 KB. */
  @Override
  public Map<InvocationId, StoredInvocation> of(Collection<InvocationId> ids) {
    return app.read(session -> new RecordTexts(session).of(keys("invocation:", ids)));
  }

  /** One round trip. */
  @Override
  public Set<InvocationId> known(Collection<InvocationId> ids) {
    return app.read(session -> there(session, keys("invocation:", ids)));
  }

  private static Set<InvocationId> there(Session session, Map<String, InvocationId> keys) {
    Batch batch = session.batch();
    Map<InvocationId, Reply<Boolean>> asked = new HashMap<>();
    keys.forEach((key, id) -> asked.put(id, batch.exists(key)));
    batch.send();
    return asked.entrySet().stream()
        .filter(each -> each.getValue().get())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** One round trip; of a long record nothing is certain. */
  @Override
  public Set<InvocationId> mayHold(Collection<InvocationId> ids, Clue clue) {
    return mayHoldAny(ids, List.of(clue));
  }

  /** One round trip; of a long record nothing is certain. */
  @Override
  public Set<InvocationId> mayHoldAny(Collection<InvocationId> ids, Collection<Clue> clues) {
    List<ClueText> texts = clues.stream().map(ClueText::of).toList();
    return texts.stream().anyMatch(text -> text.parts().isEmpty())
        ? Set.copyOf(ids)
        : app.read(session -> new RecordTexts(session).mayHold(keys("invocation:", ids), texts));
  }

  /**
   * One round trip, two behind a cursor; where few entries are registrations nine at most, and 18
   * behind a cursor.
   */
  @Override
  public Page<InvocationId> page(PageRequest request) {
    return app.read(
        session ->
            Listing.each(
                    Registrations.CURSORS,
                    new Registrations(new ScoredSet(session, key("history_by_timestamp"))),
                    place -> new InvocationId(place.member()))
                .page(request));
  }

  /** One round trip; of more than 10,000 children two for most pages, and up to 31. */
  @Override
  public Page<InvocationId> children(InvocationId parent, PageRequest request) {
    String key = key("parent_invocation_children:" + parent);
    return app.read(
        session -> new SetList<>(session, key, "children", InvocationId::new).page(request));
  }

  /** One round trip, two where there are more than 500 children of one. */
  @Override
  public Map<InvocationId, Children> childrenOf(Collection<InvocationId> parents, int each) {
    return app.read(
        session -> new ChildSets(session).of(keys("parent_invocation_children:", parents), each));
  }

  /** No round trip: the catalogue has the number. */
  @Override
  public Count count(long bound) {
    return CatalogueCount.of(catalogue.get(), AppContents::records, bound);
  }

  private Map<String, InvocationId> keys(String kind, Collection<InvocationId> ids) {
    Map<String, InvocationId> keys = new LinkedHashMap<>();
    ids.forEach(id -> keys.put(key(kind + id), id));
    return keys;
  }

  private String key(String name) {
    return app.keys().stateBackend(name);
  }
}
