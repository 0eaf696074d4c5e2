package dev.pynmon.redis.trigger;

import dev.pynmon.application.port.out.trigger.TriggerDefinitions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.Source;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.format.TriggerJson;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.CatalogueList;
import dev.pynmon.redis.catalogue.Listed;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Session;
import dev.pynmon.redis.value.Beginning;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The triggers in Redis (wire format, section 9.2).
 *
 * @param app the application
 * @param catalogue which there are
 */
public record RedisTriggerDefinitions(KeyedServer app, Supplier<Snapshot<AppContents>> catalogue)
    implements TriggerDefinitions {
  private static final int MAX_EACH = 1_000;
  private static final KeyText<String> CURSORS = KeyText.ofNames("triggers", Function.identity());

  /** One round trip, two where a record is longer than 16 KB. */
  @Override
  public Map<String, StoredTrigger> of(Collection<String> ids) {
    return app.read(session -> read(session, ids));
  }

  private Map<String, StoredTrigger> read(Session session, Collection<String> ids) {
    return new TriggerTexts(app, session, "trigger:").of(ids, RedisTriggerDefinitions::trigger);
  }

  private static StoredTrigger trigger(String id, Beginning text) {
    return text.isCut()
        ? new DamagedTrigger(id, new Damage("the text of the trigger is too long", text.text()))
        : TriggerJson.read(id, text.text());
  }

  /** As {@link #of}; which there are, the catalogue knows. */
  @Override
  public Snapshot<Page<StoredTrigger>> all(PageRequest request) {
    return CatalogueList.of(
        catalogue.get(), Listed.TRIGGERS, found -> page(found.triggers(), request));
  }

  private Page<StoredTrigger> page(NavigableSet<String> ids, PageRequest request) {
    Page<String> page =
        new Listing<>(CURSORS, Source.of(ids), Function.<List<String>>identity()).page(request);
    Map<String, StoredTrigger> read = of(page.items());
    return page.withItems(page.items().stream().map(read::get).filter(Objects::nonNull).toList());
  }

  /** Two round trips, three where a record is longer than 16 KB. */
  @Override
  public Map<TaskKey, List<StoredTrigger>> calling(Collection<TaskKey> tasks) {
    return app.read(
        session -> {
          Map<TaskKey, List<String>> ids = members(session, "task_triggers:", tasks);
          List<String> first =
              ids.values().stream().flatMap(List::stream).distinct().limit(MAX_EACH).toList();
          Map<String, StoredTrigger> read = read(session, first);
          Map<TaskKey, List<StoredTrigger>> found = new LinkedHashMap<>();
          ids.forEach(
              (task, own) ->
                  found.put(task, own.stream().map(read::get).filter(Objects::nonNull).toList()));
          found.values().removeIf(List::isEmpty);
          return found;
        });
  }

  /** One round trip. */
  @Override
  public Map<String, List<String>> upon(Collection<String> conditions) {
    return app.read(session -> members(session, "condition_triggers:", conditions));
  }

  /** Those of each set that has any, in the order of their text. */
  private <K> Map<K, List<String>> members(Session session, String kind, Collection<K> keys) {
    Batch batch = session.batch();
    Map<K, Reply<List<String>>> asked = new LinkedHashMap<>();
    keys.forEach(key -> asked.put(key, batch.members(app.keys().trigger(kind + key), MAX_EACH)));
    batch.send();
    Map<K, List<String>> found = new LinkedHashMap<>();
    asked.forEach(
        (key, members) ->
            found.put(key, List.copyOf(new TreeSet<>(members.ofRightType().orElse(List.of())))));
    found.values().removeIf(List::isEmpty);
    return found;
  }
}
