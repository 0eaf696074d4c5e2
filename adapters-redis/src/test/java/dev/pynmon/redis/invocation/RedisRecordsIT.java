package dev.pynmon.redis.invocation;

import static dev.pynmon.redis.invocation.Written.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Records;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the contract does not ask: long records, keys of other types, many entries, round trips. */
@Tag("redis")
class RedisRecordsIT {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final TestApp app = new TestApp();
  private final RedisRecords records =
      new RedisRecords(app.app(), () -> new Snapshot.NotYet<>(NOW));

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void recordTooLongToRead_isReadAtItsEnds() {
    record("long", "x".repeat(3 * Records.MAX_ARGUMENTS + 40_000));
    List<String> trips =
        Trips.of(
            () -> {
              Invocation read = (Invocation) read("long");
              assertThat(read.parent()).contains(new InvocationId("p"));
              assertThat(read.arguments().damage()).isPresent();
            });
    assertThat(trips).hasSize(2);
    assertThat(trips.getLast()).startsWith("2 commands: GETRANGE");
  }

  @Test
  void argumentsOfWideCharacters_areReadUpToTheLimit() {
    record("wide", "日".repeat(Records.MAX_ARGUMENTS - 1));
    Invocation read = (Invocation) read("wide");
    assertThat(read.arguments().damage()).isEmpty();
    assertThat(read.arguments().serialized().get("a")).hasSize(Records.MAX_ARGUMENTS - 1);
  }

  @Test
  void manyLongRecords_doNotHideTheShortOnes() {
    IntStream.range(0, 12).forEach(n -> record("long" + n, "x".repeat(3_900_000)));
    record("short", "1");
    List<InvocationId> ids =
        Stream.concat(IntStream.range(0, 12).mapToObj(n -> "long" + n), Stream.of("short"))
            .map(InvocationId::new)
            .toList();
    Map<InvocationId, StoredInvocation> read = records.of(ids);
    assertThat(read)
        .hasSize(13)
        .allSatisfy((_, one) -> assertThat(one).isInstanceOf(Invocation.class));
    assertThat(read.values().stream().filter(one -> isWhole(one)).count()).isEqualTo(2);
    assertThat(isWhole(read.get(new InvocationId("short")))).isTrue();
  }

  @Test
  void keysOfOtherTypes_takeNoPageDown() {
    record("sound", "1");
    app.write("SADD", app.key("invocation:set"), "x");
    app.write("SET", app.key("invocation:broken"), "{oops");
    app.write("SET", app.key("parent_invocation_children:text"), "x");
    app.write("SADD", app.key("parent_invocation_children:p"), "sound");
    assertThat(records.of(ids("sound", "set", "broken")).values())
        .extracting(Object::getClass)
        .containsExactly(Invocation.class, DamagedInvocation.class);
    assertThat(records.childrenOf(ids("text", "p"), 10))
        .isEqualTo(Map.of(new InvocationId("p"), new Children(ids("sound"), new Count.Exact(1))));
  }

  @Test
  void childrenOfManyParents_areBounded() {
    children("small", 3);
    children("large", 10_001);
    IntStream.range(0, 6).forEach(n -> children("p" + n, 9_999));
    Map<InvocationId, Children> found =
        records.childrenOf(ids("large", "p0", "p1", "p2", "p3", "p4", "p5", "small"), 2);
    assertThat(found).hasSize(8).allSatisfy((_, some) -> assertThat(some.ids()).hasSize(2));
    assertThat(found.get(new InvocationId("p0")).ids()).isEqualTo(ids("p0-0", "p0-1"));
    assertThat(found.get(new InvocationId("p5")).total()).isEqualTo(new Count.Exact(9_999));
    assertThat(found.get(new InvocationId("large")).total()).isEqualTo(new Count.AtLeast(10_000));
  }

  @Test
  void manyChildren_areFoundInASecondRoundTrip_whichOneToldOf() {
    children("most", 500);
    children("more", 501);
    assertThat(Trips.of(() -> records.childrenOf(ids("most"), 1))).hasSize(1);
    assertThat(Trips.of(() -> records.childrenOf(ids("most", "more"), 1)))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("1 commands: SRANDMEMBER");
    assertThat(records.childrenOf(ids("most", "more"), 2))
        .isEqualTo(
            Map.of(
                new InvocationId("most"),
                new Children(ids("most-0", "most-1"), new Count.Exact(500)),
                new InvocationId("more"),
                new Children(ids("more-0", "more-1"), new Count.Exact(501))));
  }

  @Test
  void registrationsAmongManyOtherEntries_areFoundPageByPage() {
    app.write(registered("rare", NOW.minusSeconds(1)).commands(app));
    app.write(registered("rarer", NOW.minusSeconds(2)).commands(app));
    app.write(
        IntStream.range(0, 25_000)
            .mapToObj(n -> new Written("busy", NOW.plusMillis(n), "running"))
            .flatMap(entry -> entry.commands(app)));
    Page<InvocationId> first = records.page(PageRequest.first(10));
    assertThat(first.items()).isEmpty();
    assertThat(first.searchedBackTo()).isPresent();
    Page<InvocationId> second = records.page(PageRequest.after(10, first.next().orElseThrow()));
    assertThat(second.items()).isEqualTo(ids("rare", "rarer"));
    assertThat(second.searchedBackTo()).isEmpty();
    assertThat(second.next()).isEmpty();
    assertThat(Trips.of(() -> records.page(PageRequest.first(1)))).hasSize(9);
  }

  @Test
  void registrationsOfOneMoment_areEachGivenOnce() {
    List<String> names = IntStream.range(0, 30).mapToObj(n -> "n" + n).sorted().toList();
    names.forEach(name -> app.write(registered(name, NOW).commands(app)));
    Page<InvocationId> page = records.page(PageRequest.first(7));
    List<InvocationId> all = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      page = records.page(PageRequest.after(7, page.next().get()));
      all.addAll(page.items());
    }
    assertThat(all).hasSize(30).doesNotHaveDuplicates();
    page = records.page(new PageRequest.Before(7, page.previous().orElseThrow()));
    assertThat(page.items()).isEqualTo(all.subList(21, 28));
  }

  @Test
  void catalogueThatIsNotThereYet_countsNothing() {
    assertThat(records.count(10)).isEqualTo(new Count.AtLeast(0));
  }

  @Test
  void roundTrips_areAsPromised() {
    record("a", "1");
    children("a", 5);
    app.write(registered("a", NOW).commands(app));
    app.write(registered("b", NOW).commands(app));
    RedisHistories histories = new RedisHistories(app.app(), Clock.systemUTC());
    assertThat(Trips.of(() -> records.of(ids("a", "b", "c")))).hasSize(1);
    assertThat(Trips.of(() -> records.page(PageRequest.first(10)))).hasSize(1);
    assertThat(Trips.of(() -> records.children(new InvocationId("a"), PageRequest.first(10))))
        .hasSize(1);
    assertThat(Trips.of(() -> records.childrenOf(ids("a", "b"), 10))).hasSize(1);
    assertThat(Trips.of(() -> histories.of(ids("a", "b", "c"), 10))).hasSize(1);
    assertThat(Trips.of(() -> new RedisOutcomes(app.app()).of(ids("a", "b"), 10))).hasSize(1);
  }

  private static boolean isWhole(StoredInvocation one) {
    return ((Invocation) one).arguments().damage().isEmpty();
  }

  private void record(String id, String argument) {
    app.write(
        "SET",
        app.key("invocation:" + id),
        "{\"invocation_id\": \"%s\", \"call_id_key\": \"shop.echo:abc\", \"serialized_arguments\":"
                .formatted(id)
            + " {\"a\": \""
            + argument
            + "\"}, \"parent_invocation_id\": \"p\"}");
  }

  private void children(String parent, int many) {
    String key = app.key("parent_invocation_children:" + parent);
    app.write(
        IntStream.range(0, many).mapToObj(n -> RedisCommand.of("SADD", key, parent + "-" + n)));
  }

  private StoredInvocation read(String id) {
    return Optional.ofNullable(records.of(ids(id)).get(new InvocationId(id))).orElseThrow();
  }

  private static List<InvocationId> ids(String... ids) {
    return Stream.of(ids).map(InvocationId::new).toList();
  }
}
