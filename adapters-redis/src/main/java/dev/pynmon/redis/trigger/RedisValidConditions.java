package dev.pynmon.redis.trigger;

import dev.pynmon.application.port.out.trigger.ValidConditions;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.DamagedValidCondition;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.WaitingIds;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.format.ValidConditionJson;
import dev.pynmon.redis.catalogue.AppContents;
import dev.pynmon.redis.catalogue.CatalogueList;
import dev.pynmon.redis.catalogue.Listed;
import dev.pynmon.redis.key.KeyedServer;
import dev.pynmon.redis.server.Session;
import dev.pynmon.redis.value.Beginning;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Conditions that were met, in Redis (wire format, section 9.2).
 *
 * @param app the application
 * @param catalogue which there were
 */
public record RedisValidConditions(KeyedServer app, Supplier<Snapshot<AppContents>> catalogue)
    implements ValidConditions {
  private static final String BY_TIME = "truns_by_time";

  /** pynenc writes two colons, and the prefix twice. */
  private static final String CLAIMS = ":trigger:run_claim:";

  /** A claim is a key that ends by itself. */
  private static final Duration CLAIM = Duration.ofSeconds(60);

  /** One round trip, two where a record is longer than 16 KB. */
  @Override
  public Map<String, StoredValidCondition> of(Collection<String> ids) {
    return app.read(
        session ->
            new TriggerTexts(app, session, "valid_condition:")
                .of(ids, RedisValidConditions::valid));
  }

  private static StoredValidCondition valid(String id, Beginning text) {
    return text.isCut()
        ? new DamagedValidCondition(
            id, new Damage("the text of the valid condition is too long", text.text()))
        : ValidConditionJson.read(id, text.text());
  }

  /** As {@link #of}, none where none waits; which there were, the catalogue knows. */
  @Override
  public Snapshot<Map<String, Newest<StoredValidCondition>>> waiting(
      Collection<String> conditions, int each) {
    return CatalogueList.of(
        catalogue.get(),
        Listed.VALID_CONDITIONS,
        found -> waiting(found.validConditions(), conditions, each));
  }

  private Map<String, Newest<StoredValidCondition>> waiting(
      NavigableSet<String> all, Collection<String> conditions, int each) {
    WaitingIds ids = new WaitingIds(each, MAX_WAITING);
    for (String condition : conditions) {
      String beginning = StoredValidCondition.beginning(condition);
      ids.add(condition, first(all, beginning, ids.wanted()));
    }
    return ids.with(of(ids.all()));
  }

  private static List<String> first(NavigableSet<String> all, String beginning, int count) {
    return all.tailSet(beginning).stream()
        .takeWhile(id -> id.startsWith(beginning))
        .limit(count)
        .toList();
  }

  /** One round trip. What is stored is when the claim was made. */
  @Override
  public Map<TriggerRunId, Instant> claimed(Collection<TriggerRunId> runs) {
    List<String> ids = runs.stream().map(TriggerRunId::value).toList();
    Map<String, Optional<Instant>> read =
        app.read(
            session ->
                new TriggerTexts(app, session, CLAIMS)
                    .of(ids, (_, text) -> PythonTime.parse(text.text())));
    Map<TriggerRunId, Instant> found = new LinkedHashMap<>();
    read.forEach((id, time) -> time.ifPresent(at -> found.put(new TriggerRunId(id), at)));
    return found;
  }

  /** Two round trips, three where more runs than wanted used it up. */
  @Override
  public Optional<Duration> claimsKept() {
    return Optional.of(CLAIM);
  }

  @Override
  public Newest<StoredTriggerRun> thatUsed(String id, int limit) {
    return app.read(session -> thatUsed(session, id, limit));
  }

  private Newest<StoredTriggerRun> thatUsed(Session session, String id, int limit) {
    return new RunSets(session, app.keys().trigger(BY_TIME), limit)
        .of(List.of(id), one -> app.keys().trigger("truns_for_valid_condition:" + one))
        .runs(new RunRecords(app, session), RedisValidConditions::isUsedBy)
        .getOrDefault(id, Newest.none());
  }

  private static boolean isUsedBy(String id, TriggerRun run) {
    return run.participants().stream()
        .anyMatch(one -> one.validCondition().filter(id::equals).isPresent());
  }
}
