package dev.pynmon.redis.orchestrator;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.status.UnknownStatus;
import dev.pynmon.redis.catalogue.SomeContents;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What counts where the keys of an orchestrator contradict one another (wire format, section 13.2).
 */
@Tag("redis")
class RedisStatusesIT {
  private static final String TASK = "shop.ship";
  private static final String CALL = TASK + ":no_args";

  private final TestApp app = new TestApp();
  private final RedisStatuses statuses = new RedisStatuses(app.app(), SomeContents::notYet);

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void invocationInTwoSets_isShownOnce_inItsTrueStatus() {
    registered("a", 1, RUNNING);
    registered("b", 2, SUCCESS);
    app.write("SADD", set(SUCCESS), "a");
    assertThat(ids(StatusFilter.ALL)).containsExactly("b", "a");
    assertThat(ids(StatusFilter.in(SUCCESS))).containsExactly("b");
    assertThat(ids(StatusFilter.in(RUNNING))).containsExactly("a");
    assertThat(ids(StatusFilter.in(RUNNING, SUCCESS))).containsExactly("b", "a");
  }

  @Test
  void invocationInAWrongSet_isNotShown_andThePageIsFullAllTheSame() {
    IntStream.range(0, 30).forEach(n -> registered("i" + n, n, n % 3 == 0 ? SUCCESS : FAILED));
    IntStream.range(0, 30).forEach(n -> app.write("SADD", set(SUCCESS), "i" + n));
    Page<InvocationState> page = statuses.page(StatusFilter.in(SUCCESS), PageRequest.first(5));
    assertThat(names(page)).containsExactly("i27", "i24", "i21", "i18", "i15");
    Page<InvocationState> next =
        statuses.page(StatusFilter.in(SUCCESS), PageRequest.after(5, page.next().orElseThrow()));
    assertThat(names(next)).containsExactly("i12", "i9", "i6", "i3", "i0");
    assertThat(next.next()).isEmpty();
  }

  @Test
  void idWithoutAnyKeyOfItsOwn_isNoMember() {
    registered("a", 1, SUCCESS);
    app.write("SADD", set(SUCCESS), "stray");
    assertThat(ids(StatusFilter.in(SUCCESS))).containsExactly("a");
    assertThat(statuses.of(List.of(new InvocationId("stray")))).isEmpty();
  }

  @Test
  void purgedInvocation_isShownAsSuch_sinceItsTimesStay() {
    registered("a", 5, SUCCESS);
    app.write("DEL", app.orchestrator("invocation_status:a"));
    app.write("SREM", set(SUCCESS), "a");
    StatusRecord purged =
        new StatusRecord(new UnknownStatus("purged"), Optional.empty(), Instant.ofEpochSecond(5));
    assertThat(all().getFirst().status()).isEqualTo(purged);
    assertThat(all().getFirst().task()).isEqualTo(new TaskKey(TASK));
    assertThat(statuses.of(List.of(new InvocationId("a")))).hasSize(1);
    assertThat(ids(StatusFilter.in(SUCCESS))).isEmpty();
  }

  @Test
  void damagedStatus_isShownAsSuch_andTheOthersAreThere() {
    registered("a", 1, SUCCESS);
    registered("b", 2, SUCCESS);
    registered("c", 3, SUCCESS);
    app.write("SET", app.orchestrator("invocation_status:a"), "{oops");
    app.write("DEL", app.orchestrator("invocation_status:b"));
    app.write("RPUSH", app.orchestrator("invocation_status:b"), "a list");
    app.write("SET", app.orchestrator("invocation_retries:c"), "many");
    app.write("DEL", app.orchestrator("invocation_to_call:c"));
    assertThat(all())
        .extracting(state -> state.id() + " " + state.status().status().value())
        .containsExactly("c success", "b purged", "a damaged");
    assertThat(all().getFirst().retries()).isZero();
    assertThat(all().getFirst().task().isWellFormed()).isFalse();
  }

  @Test
  void setThatIsNone_isEmpty() {
    registered("a", 1, SUCCESS);
    app.write("SET", set(FAILED), "no set");
    assertThat(ids(StatusFilter.in(FAILED))).isEmpty();
    assertThat(ids(StatusFilter.in(FAILED, SUCCESS))).containsExactly("a");
    assertThat(statuses.totals().byStatus()).containsOnlyKeys(SUCCESS);
  }

  @Test
  void listThatIsNone_isAFault_alsoWhereOnlyItsSizeIsAsked() {
    registered("a", 1, SUCCESS);
    app.write("SET", app.orchestrator("all_invocations_by_time"), "no list");
    StatusFilter success = StatusFilter.in(SUCCESS);
    List<ThrowingCallable> reads =
        List.of(
            () -> statuses.page(StatusFilter.ALL, PageRequest.first(1)),
            () -> statuses.page(success, PageRequest.first(1)),
            () -> statuses.count(StatusFilter.ALL, 10),
            () -> statuses.count(success, 10));
    assertThat(reads)
        .extracting(read -> catchThrowableOfType(BackendException.class, read).fault().kind())
        .containsOnly(BackendFault.Kind.CORRUPT_DATA);
  }

  @Test
  void manyInvocations_areFoundWhicheverWayIsCheaper() {
    app.write(IntStream.range(0, 25_000).boxed().flatMap(this::oneOfMany));
    List<String> running = names(statuses.page(StatusFilter.in(RUNNING), PageRequest.first(3)));
    assertThat(running).containsExactly("m24990", "m24980", "m24970");
    List<String> common = names(statuses.page(StatusFilter.in(SUCCESS), PageRequest.first(3)));
    assertThat(common).containsExactly("m24999", "m24998", "m24997");
    StatusFilter both =
        new StatusFilter(Set.of(FAILED), Optional.of(new TaskKey(TASK)), Optional.empty());
    assertThat(names(statuses.page(both, PageRequest.first(3)))).containsExactly("m7");
  }

  private Stream<RedisCommand> oneOfMany(int n) {
    InvocationStatus status = n == 7 ? FAILED : n % 10 == 0 ? RUNNING : SUCCESS;
    return commands("m" + n, n, status);
  }

  private void registered(String id, int second, InvocationStatus status) {
    app.write(commands(id, second, status));
  }

  private Stream<RedisCommand> commands(String id, int second, InvocationStatus status) {
    String record =
        "{\"status\": \"%s\", \"runner_id\": null, \"timestamp\": \"2026-03-01T09:00:00+00:00\"}"
            .formatted(status.value());
    return Stream.of(
        RedisCommand.of("SADD", set(status), id),
        RedisCommand.of("SET", app.orchestrator("invocation_status:" + id), record),
        RedisCommand.of("SET", app.orchestrator("invocation_to_call:" + id), CALL),
        RedisCommand.of("ZADD", app.orchestrator("all_invocations_by_time"), second, id),
        RedisCommand.of("ZADD", app.orchestrator("task_invocations_by_time:" + TASK), second, id));
  }

  private String set(InvocationStatus status) {
    return app.orchestrator("status:" + status.value());
  }

  private List<InvocationState> all() {
    return statuses.page(StatusFilter.ALL, PageRequest.first(100)).items();
  }

  private List<String> ids(StatusFilter filter) {
    return names(statuses.page(filter, PageRequest.first(100)));
  }

  private static List<String> names(Page<InvocationState> page) {
    return page.items().stream().map(state -> state.id().value()).toList();
  }
}
