package dev.pynmon.redis.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.redis.broker.RedisQueues;
import dev.pynmon.redis.catalogue.SomeContents;
import dev.pynmon.redis.invocation.RedisHistories;
import dev.pynmon.redis.invocation.RedisRecords;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.orchestrator.RedisStatuses;
import dev.pynmon.redis.runner.ActiveMemory;
import dev.pynmon.redis.runner.RedisContexts;
import dev.pynmon.redis.runner.RedisHeartbeats;
import dev.pynmon.redis.workflow.RedisWorkflows;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A megabyte where pynenc writes some bytes, in each kind of key of a real server. */
@Tag("redis")
final class OversizedIT {
  private static final Instant NOW = Instant.ofEpochSecond(1_795_531_999);
  private static final String HUGE = "x".repeat(1_000_000);
  private static final InvocationId SOUND = new InvocationId("sound");

  private final TestApp app = new TestApp();
  private final RedisStatuses statuses = new RedisStatuses(app.app(), SomeContents::notYet);
  private final RedisHistories histories = new RedisHistories(app.app(), Clock.systemUTC());

  @AfterEach
  void close() {
    app.close();
  }

  /** Of these nobody but the server knows the order. */
  @Test
  void idsInASortedSet_areNamedInShort_andEachIsGivenOnce() {
    String times = app.orchestrator("all_invocations_by_time");
    huge().forEach(id -> app.write("ZADD", times, NOW.getEpochSecond(), id));
    app.write("ZADD", times, NOW.getEpochSecond() - 1, SOUND);
    app.write("SET", app.orchestrator("invocation_status:sound"), "x".repeat(20_000));
    List<InvocationState> all =
        paged(request -> statuses.page(StatusFilter.ALL, request), InvocationState::id);
    assertThat(all)
        .hasSize(7)
        .allSatisfy(one -> assertThat(one.status().status().value()).isEqualTo("damaged"));
    assertThat(all.getLast().id()).isEqualTo(SOUND);
    assertShort(all.stream().limit(6).map(one -> one.id().value()));
  }

  @Test
  void shortId_isADamagedRecord() {
    InvocationId id = new InvocationId("x… (1000000 bytes, 01234567)");
    assertThat(new RedisRecords(app.app(), SomeContents::notYet).of(List.of(id)))
        .hasEntrySatisfying(
            id,
            record ->
                assertThat(((DamagedInvocation) record).damage().problem())
                    .isEqualTo("the id of the invocation is too long"));
  }

  @Test
  void messagesInAQueue_areNamedInShort() {
    RedisQueues queues = new RedisQueues(app.app(), SomeContents::notYet);
    String queue = "__pynenc__:shop:broker:default_queue";
    huge().forEach(id -> app.write("RPUSH", queue, id));
    app.write("RPUSH", queue, SOUND);
    List<String> all =
        paged(request -> queues.peek(QueueName.DEFAULT, request), QueuedMessage::invocation)
            .stream()
            .map(message -> message.invocation().value())
            .toList();
    assertThat(all).hasSize(7).endsWith("sound");
    assertShort(all.stream().limit(6));
  }

  @Test
  void membersOfSets_areNamedInShort() {
    RedisWorkflows workflows = new RedisWorkflows(app.app(), SomeContents::notYet);
    huge().forEach(id -> app.write("SADD", app.key("workflow:types"), id));
    huge().forEach(id -> app.write("SADD", app.orchestrator("status:failed"), id));
    huge().forEach(id -> app.write("SADD", app.key("parent_invocation_children:p"), id));
    assertShort(paged(workflows::types, Function.identity()).stream().map(TaskKey::value));
    assertThat(statuses.page(StatusFilter.in(KnownStatus.FAILED), PageRequest.first(9)).items())
        .isEmpty();
    assertShort(
        new RedisRecords(app.app(), SomeContents::notYet)
            .children(new InvocationId("p"), PageRequest.first(10)).items().stream()
                .map(InvocationId::value));
  }

  @Test
  void entriesOfHistories_areDamaged_inTheirPlace() {
    app.write("RPUSH", app.key("history:sound"), HUGE);
    app.write(
        "ZADD",
        app.key("history_by_timestamp"),
        NOW.getEpochSecond(),
        "sound:" + NOW.getEpochSecond() + ".0:" + HUGE);
    TimeWindow window = new TimeWindow(NOW.minusSeconds(9), NOW.plusSeconds(9));
    assertDamaged(histories.window(window, TimeOrder.NEWEST_FIRST, 10).entries());
    assertDamaged(
        Optional.ofNullable(histories.of(List.of(SOUND), 10).get(SOUND)).orElseThrow().entries());
  }

  private static void assertDamaged(Collection<HistoryEntry> entries) {
    assertThat(entries)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.invocation()).isEqualTo(SOUND);
              assertThat(entry.damage().orElseThrow().excerpt()).contains("… (10000", " bytes, ");
            });
  }

  @Test
  void valuesOfKeysAndHashes_areAsIfTheyWereDamaged() {
    RunnerId runner = new RunnerId("r");
    app.write("SET", app.key("runner_context:r"), HUGE);
    app.write("ZADD", app.orchestrator("runner_heartbeats"), 5, "r");
    app.write("HSET", app.orchestrator("runner_heartbeat:r"), "consumed_queues", HUGE);
    app.write("HSET", app.orchestrator("runner_heartbeat:r"), "last_heartbeat", 7);
    assertThat(new RedisContexts(app.app(), SomeContents::notYet).of(List.of(runner))).isEmpty();
    RedisHeartbeats heartbeats = new RedisHeartbeats(app.app(), new ActiveMemory(System::nanoTime));
    assertThat(heartbeats.newest(PageRequest.first(10)).items())
        .extracting(Heartbeat::last, Heartbeat::consumedQueues)
        .containsExactly(tuple(Instant.ofEpochSecond(7), Optional.empty()));
  }

  private static Stream<String> huge() {
    return IntStream.range(0, 6).mapToObj(n -> HUGE + n);
  }

  private static void assertShort(Stream<String> ids) {
    assertThat(ids)
        .hasSize(6)
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).startsWith("xxx").contains("… (1000001 bytes, "));
  }

  /** The whole list in pages of two, and the one before the last once more. */
  private static <T, K> List<T> paged(Function<PageRequest, Page<T>> list, Function<T, K> key) {
    Page<T> page = list.apply(PageRequest.first(2));
    List<T> all = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      page = list.apply(PageRequest.after(2, page.next().get()));
      all.addAll(page.items());
    }
    Page<T> before = list.apply(new PageRequest.Before(2, page.previous().orElseThrow()));
    int last = all.size() - page.items().size();
    assertThat(before.items().stream().map(key))
        .isEqualTo(all.subList(last - 2, last).stream().map(key).toList());
    return all;
  }
}
