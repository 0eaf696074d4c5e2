package dev.pynmon.redis.clientdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.redis.catalogue.SomeContents;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Trips;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the contract does not ask: keys that are not what they should be, round trips. */
@Tag("redis")
class RedisClientDataIT {
  private static final PageRequest FIRST = PageRequest.first(10);

  private final TestApp app = new TestApp();

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void valuesThatAreGone_orNoText_areLeftOut() {
    app.write("SET", key("a"), "é");
    app.write("SADD", key("set"), "x");
    RedisClientData data = data(true, "a", "gone", "set");
    assertThat(data.page(FIRST).value().orElseThrow().items())
        .extracting(ClientDataEntry::reference, ClientDataEntry::bytes)
        .containsExactly(tuple(new DataReference("a"), 2L));
    assertThat(data.of(List.of(new DataReference("a"), new DataReference("set")), 10))
        .containsOnlyKeys(new DataReference("a"));
  }

  @Test
  void valueOfWhichNothingIsWanted_isThere_andNothingIsGiven() {
    app.write("SET", key("a"), "abc");
    app.write("SET", key("empty"), "");
    RedisClientData data = data(true, "a", "empty");
    List<DataReference> wanted =
        List.of(new DataReference("a"), new DataReference("empty"), new DataReference("gone"));
    assertThat(data.of(wanted, 0))
        .isEqualTo(
            Map.of(
                new DataReference("a"),
                new StoredText("", 3, true),
                new DataReference("empty"),
                new StoredText("", 0, false)));
  }

  @Test
  void incompleteCatalogue_countsWhatItMet() {
    assertThat(data(true, "a", "b").count(10)).isEqualTo(new Count.Exact(2));
    assertThat(data(false, "a", "b").count(10)).isEqualTo(new Count.AtLeast(2));
    assertThat(data(false, "a", "b").count(1)).isEqualTo(new Count.AtLeast(1));
    assertThat(data(false, "a", "b").page(FIRST))
        .isInstanceOfSatisfying(
            Snapshot.Taken.class, taken -> assertThat(taken.complete()).isFalse());
  }

  @Test
  void withoutACatalogue_nothingIsKnownYet() {
    RedisClientData early = new RedisClientData(app.app(), SomeContents::notYet);
    assertThat(early.page(FIRST)).isInstanceOf(Snapshot.NotYet.class);
    assertThat(early.count(10)).isEqualTo(new Count.AtLeast(0));
  }

  @Test
  void longValue_isReadAsFarAsWanted_inASecondRoundTrip() {
    app.write("SET", key("a"), "x".repeat(16_385));
    RedisClientData data = data(true, "a");
    List<DataReference> a = List.of(new DataReference("a"));
    assertThat(Trips.of(() -> data.of(a, 16_384))).hasSize(1);
    assertThat(Trips.of(() -> data.of(a, 16_385))).hasSize(2);
    assertThat(data.of(a, 16_384))
        .isEqualTo(Map.of(a.getFirst(), new StoredText("x".repeat(16_384), 16_385, true)));
    assertThat(data.of(a, 20_000))
        .isEqualTo(Map.of(a.getFirst(), new StoredText("x".repeat(16_385), 16_385, false)));
  }

  @Test
  void roundTrips_areAsPromised() {
    app.write("SET", key("a"), "x");
    RedisClientData data = data(true, "a", "b");
    assertThat(Trips.of(() -> data.page(FIRST))).hasSize(1);
    assertThat(Trips.of(() -> data.of(List.of(new DataReference("a")), 10))).hasSize(1);
    assertThat(Trips.of(() -> data.count(10))).isEmpty();
  }

  private RedisClientData data(boolean complete, String... references) {
    return new RedisClientData(app.app(), () -> SomeContents.clientData(complete, references));
  }

  private String key(String reference) {
    return app.app().keys().clientData(reference);
  }
}
