package dev.pynmon.bootstrap.e2e.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.log.CaughtLog;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.RedisWatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How many commands a page costs, and that they do not become more with the store. */
@Isolated("counts what the log of the whole process says")
@Tag("redis")
class RedisCostIT {
  /** What the background asks meanwhile is left out by looking often enough. */
  private static final int LOOKS = 2;

  /**
   * A thread that a busy machine holds up for a tenth of a second makes a round trip more, as the
   * background does, and never one fewer: the longest row of questions needs as many as it is long.
   * So a page that took too many is looked at again, and one that needs too many never gets away
   * with it.
   */
  private static final int MOST_LOOKS = 40;

  /** What is counted here is not how fast a busy machine is. */
  private static final String PATIENTLY = "?socket_timeout=30";

  /** A search reaches its bound in a larger store only: a few commands for a thousand entries. */
  private static final long MORE = 20;

  /** A row that failed is asked for its exception: four commands of a batch. */
  private static final long MOST = 520;

  /** Together: what parts of a page ask at the same moment is one round trip. */
  private static final long MOST_TRIPS = 12;

  private static final String ONE = "/invocations/" + ManyInRedis.first();

  private static final String TIMELINE = "/invocations/timeline/?time_range=1h";

  /**
   * Of pages that are looked at most, no more than these. Nobody takes from the queue: who did last
   * is asked besides.
   */
  private static final Map<String, Long> TRIPS =
      Map.ofEntries(
          Map.entry("/", 6L),
          Map.entry(ONE, 7L),
          Map.entry(ONE + "/api", 5L),
          Map.entry("/invocations/", 6L),
          Map.entry("/invocations/?limit=100", 6L),
          Map.entry("/invocations/?page=2", 6L),
          Map.entry("/invocations/?status=success", 6L),
          Map.entry("/invocations/?status=failed&task_id=m.f", 6L),
          Map.entry(ONE + "/panel", 5L),
          Map.entry(TIMELINE, 4L),
          Map.entry("/broker/queue", 5L),
          Map.entry("/broker/queue?queue=default", 3L),
          Map.entry("/tasks/m.f", 4L),
          Map.entry("/runners/", 3L),
          // Of one that is gone: back to when it began, 2,000 changes a trip, and past its end.
          Map.entry("/runners/r", 9L),
          Map.entry("/runners/atomic-service/timeline", 3L),
          Map.entry("/runners/atomic-service/scheduling", 3L),
          Map.entry("/client-data-store/", 1L),
          Map.entry("/query/complete?q=000", 6L));

  /** The totals of all statuses, which the background asks while somebody looks. */
  private static final String TOTALS = KnownStatus.values().length + " commands: SCARD";

  private static final String BATCHES = "dev.pynmon.redis.server.Lease";

  /** The table of the module's rationale has the same pages. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/apps/",
          "/invocations/",
          "/invocations/?limit=100",
          "/invocations/?status=success",
          "/invocations/?status=failed&task_id=m.f",
          "/invocations/?page=2",
          "/invocations/" + ManyInRedis.first(),
          "/invocations/" + ManyInRedis.first() + "/api",
          "/invocations/" + ManyInRedis.first() + "/history",
          "/invocations/" + ManyInRedis.first() + "/panel",
          TIMELINE,
          "/calls/" + ManyInRedis.CALL,
          "/workflows/runs",
          "/workflows/runs/" + ManyInRedis.first(),
          "/tasks/",
          "/tasks/m.f",
          "/failures/",
          "/broker/",
          "/broker/queue",
          "/broker/queue?queue=default",
          "/orchestrator/",
          "/runners/",
          "/runners/r",
          "/runners/gone",
          "/runners/atomic-service/timeline",
          "/runners/atomic-service/scheduling",
          "/state-backend/",
          "/client-data-store/",
          "/query/complete?q=host:",
          "/query/complete?q=000",
          "/health");

  /**
   * What a look of the search costs at most where 3,000 are looked at and nothing is found: one
   * command for each where its arguments alone are asked, three for a word, and a trip for
   * hundreds.
   */
  private static final Map<String, Cost> SEARCHES =
      Map.of(
          "/search/?q=args.order:none", new Cost(3_050, 20),
          "/search/?q=none-such-word", new Cost(9_300, 30));

  /** An hour that is over, with invocations, events and runs of triggers. */
  private static final String BUSY =
      "/invocations/timeline/?start_date=2026-03-01T08:00:00Z&end_date=2026-03-01T09:00:00Z";

  /** It looks back before the hour, and behind it for who saw its ticks. */
  private static final long BUSY_TRIPS = 9;

  /** The page of an invocation, whatever started it and whatever it started. */
  private static final long ANY_TRIPS = 10;

  /** Lists by what no index tells. */
  private static final List<String> WALKED =
      List.of(
          "/invocations/?status_mode=history&status=RETRY",
          "/invocations/?q=run:%3E1s",
          "/invocations/?workflow_type=shop_tasks.fulfil");

  /** Two parts are looked at, the first 100 and the rest: each needs where the one before ended. */
  private static final long WALKED_TRIPS = 9;

  /** All that happened, which tells why some of it failed. */
  private static final String TABLE =
      "/invocations/timeline/?view=table"
          + "&start_date=2026-11-24T14:00:00Z&end_date=2026-11-24T15:00:00Z";

  private static final long TABLE_TRIPS = 7;

  @TempDir Path folder;

  @Test
  void page_costsNoMoreInALargeStore() {
    Map<String, Cost> few = costs(200, Map.of(), Map.of());
    Map<String, Cost> many = costs(3_000, few, SEARCHES);
    SEARCHES.forEach((page, most) -> assertThat(many.remove(page)).as(page).matches(most::covers));
    assertThat(many).allSatisfy((_, cost) -> assertThat(cost.commands()).isLessThan(MOST));
    assertThat(many).allSatisfy((_, cost) -> assertThat(cost.trips()).isLessThan(MOST_TRIPS));
    assertThat(TRIPS)
        .allSatisfy(
            (page, trips) -> assertThat(many.get(page).trips()).as(page).isBetween(1L, trips));
    assertThat(many)
        .allSatisfy(
            (page, cost) ->
                assertThat(cost.commands()).isLessThanOrEqualTo(few.get(page).commands() + MORE));
  }

  @Test
  void timelineOfInvocationsEventsAndRuns_takesFewRoundTrips() {
    try (RedisServer server = OwnRedis.start();
        RawRedis redis = server.connect()) {
      new ManyInRedis(redis).write(3_000);
      new TriggersInRedis(redis).write(40);
      try (Site site = Site.of(folder, server.address() + PATIENTLY).ready()) {
        Predicate<Cost> isEnough = cost -> cost.trips() <= BUSY_TRIPS;
        assertThat(least(redis, BUSY, LOOKS, isEnough, site).trips()).isBetween(1L, BUSY_TRIPS);
      }
    }
  }

  @Test
  void realApplication_takesFewRoundTrips() {
    RedisFixture fixture = RedisFixture.SHOP3;
    try (RedisServer server = OwnRedis.with(fixture);
        RawRedis redis = server.connect();
        Site site = Site.of(folder, server.address() + PATIENTLY).ready()) {
      fixture
          .golden()
          .invocations()
          .keySet()
          .forEach(id -> assertTrips(ANY_TRIPS, redis, "/invocations/" + id, site));
      WALKED.forEach(list -> assertTrips(WALKED_TRIPS, redis, list, site));
      assertTrips(TABLE_TRIPS, redis, TABLE, site);
    }
  }

  private static void assertTrips(long most, RawRedis redis, String page, Site site) {
    Cost least = least(redis, page, 1, cost -> cost.trips() <= most, site);
    assertThat(least.trips()).as(page).isBetween(1L, most);
  }

  /**
   * What each page costs.
   *
   * @param few what it does in a small store, where that is known
   */
  private Map<String, Cost> costs(
      int invocations, Map<String, Cost> few, Map<String, Cost> searches) {
    try (RedisServer server = OwnRedis.start();
        RawRedis redis = server.connect()) {
      new ManyInRedis(redis).write(invocations);
      try (Site site = Site.of(folder, server.address() + PATIENTLY).ready()) {
        PAGES.forEach(page -> assertThat(site.get(page)).as(page).returns(200, Answer::status));
        Map<String, Cost> costs = new LinkedHashMap<>();
        PAGES.forEach(
            page -> {
              Cost enough = enough(page, few);
              costs.put(page, least(redis, page, LOOKS, enough::covers, site));
            });
        searches.forEach(
            (page, most) -> costs.put(page, least(redis, page, 1, most::covers, site)));
        return costs;
      }
    }
  }

  private static Cost enough(String page, Map<String, Cost> few) {
    Cost before = few.getOrDefault(page, new Cost(MOST, MOST_TRIPS));
    return new Cost(before.commands() + MORE, TRIPS.getOrDefault(page, MOST_TRIPS - 1));
  }

  /** So many looks, and more while none was cheap enough. */
  private static Cost least(
      RawRedis redis, String page, int looks, Predicate<Cost> isEnough, Site site) {
    List<Cost> seen = new ArrayList<>();
    do {
      seen.add(Cost.of(redis, () -> site.get(page)));
    } while (seen.size() < looks || seen.size() < MOST_LOOKS && !isEnough.test(least(seen)));
    return least(seen);
  }

  private static Cost least(List<Cost> seen) {
    return Collections.min(
        seen, Comparator.comparingLong(Cost::trips).thenComparingLong(Cost::commands));
  }

  /**
   * What a page costs.
   *
   * @param commands as the server counts them
   * @param trips batches, as the adapter logs them
   */
  private record Cost(long commands, long trips) {
    boolean covers(Cost other) {
      return other.commands <= commands && other.trips <= trips;
    }

    static Cost of(RawRedis redis, Runnable page) {
      RedisWatch watch = new RedisWatch(redis);
      watch.resetCommands();
      long trips =
          CaughtLog.during(BATCHES, page).stream()
              .filter(batch -> !batch.startsWith(TOTALS))
              .count();
      long commands = watch.commands().values().stream().mapToLong(Long::longValue).sum();
      return new Cost(commands, trips);
    }
  }
}
