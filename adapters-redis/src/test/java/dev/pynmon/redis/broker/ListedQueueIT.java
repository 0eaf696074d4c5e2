package dev.pynmon.redis.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.redis.RedisCommand;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A queue that runners take from while somebody reads it page by page. */
@Tag("redis")
class ListedQueueIT {
  private final TestApp app = new TestApp();

  @AfterEach
  void close() {
    app.close();
  }

  @ParameterizedTest
  @CsvSource({
    "0,2002",
    "10,2002",
    "1000,2002",
    "1001,2002",
    "1990,2002",
    "2001,2002",
    "2002,2002",
    "2010,2010"
  })
  void messagesTaken_leadToNoneLeftOut(int taken, int expected) {
    app.write(
        IntStream.range(0, 3_000).mapToObj(n -> RedisCommand.of("RPUSH", app.key("queue"), n)));
    Page<QueuedMessage> seen = page(new PageRequest.Skip(2, 2_000));
    assertThat(ids(seen)).containsExactly("2000", "2001");
    app.write("LTRIM", app.key("queue"), taken, -1);
    assertThat(ids(page(PageRequest.after(2, seen.next().orElseThrow()))))
        .containsExactly("" + expected, "" + (expected + 1));
  }

  @Test
  void page_takesOneRoundTripMore_whereTheMessageAtItsPlaceWasTaken() {
    app.write(
        IntStream.range(0, 3_000).mapToObj(n -> RedisCommand.of("RPUSH", app.key("queue"), n)));
    Cursor place = page(new PageRequest.Skip(2, 2_000)).next().orElseThrow();
    assertThat(Trips.of(() -> page(PageRequest.after(2, place)))).hasSize(2);
    app.write("LTRIM", app.key("queue"), 2_002, -1);
    assertThat(Trips.of(() -> page(PageRequest.after(2, place)))).hasSize(3);
  }

  @Test
  void placeWhoseMessageWasTaken_isNotKnown_ratherThanTheFirst() {
    app.write(
        IntStream.range(0, 3_000).mapToObj(n -> RedisCommand.of("RPUSH", app.key("queue"), n)));
    Cursor place = page(new PageRequest.Skip(2, 2_000)).previous().orElseThrow();
    assertThat(ahead(place)).isEqualTo(new Count.Exact(2_000));
    app.write("LTRIM", app.key("queue"), 500, -1);
    assertThat(ahead(place)).isEqualTo(new Count.Exact(1_500));
    app.write("LTRIM", app.key("queue"), 1_501, -1);
    assertThat(ahead(place)).isEqualTo(new Count.AtLeast(0));
  }

  private Count ahead(Cursor place) {
    return app.app()
        .read(
            session -> new ListedQueue(session, app.key("queue"), QueueName.DEFAULT).ahead(place));
  }

  private Page<QueuedMessage> page(PageRequest request) {
    return app.app()
        .read(
            session -> new ListedQueue(session, app.key("queue"), QueueName.DEFAULT).page(request));
  }

  private static List<String> ids(Page<QueuedMessage> page) {
    return page.items().stream().map(message -> message.invocation().value()).toList();
  }
}
