package dev.pynmon.redis.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.redis.RedisCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("redis")
class SetListIT {
  private static final int MANY = 10_001;

  private final TestApp app = new TestApp();

  @AfterEach
  void close() {
    app.close();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void largeSet_isWalkedWhole(int limit) {
    add(MANY);
    Page<InvocationId> page = page(PageRequest.first(limit));
    List<InvocationId> all = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      assertThat(page.items()).hasSize(limit);
      page = page(PageRequest.after(limit, page.next().get()));
      assertThat(page.previous()).isEmpty();
      all.addAll(page.items());
    }
    assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
  }

  private static IntStream limits() {
    return IntStream.of(Extent.askedBy(System.getenv()).of(70, 7), 999, 1_000);
  }

  @Test
  void pageOfALargeSet_isFoundByNumber() {
    add(MANY);
    List<InvocationId> start = page(PageRequest.first(1_000)).items();
    assertThat(page(new PageRequest.Skip(100, 900)).items()).isEqualTo(start.subList(900, 1_000));
    assertThat(page(new PageRequest.Skip(100, 10_000)).items()).hasSize(1);
    assertThat(page(new PageRequest.Skip(100, 10_000)).next()).isEmpty();
  }

  @Test
  void largestSmallSet_isSorted() {
    add(MANY - 1);
    assertThat(page(PageRequest.first(1_000)).items()).isSorted();
  }

  @Test
  void setThatGrewLargeMeanwhile_isWalkedFromItsStart() {
    add(100);
    Cursor sorted = page(PageRequest.first(10)).next().orElseThrow();
    add(MANY);
    assertThat(page(PageRequest.after(10, sorted)).items())
        .isEqualTo(page(PageRequest.first(10)).items());
  }

  @Test
  void cursorOfAnotherList_isRefused_alsoInALargeSet() {
    add(MANY);
    assertThatThrownBy(() -> page(PageRequest.after(10, new Cursor("other~id1"))))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void setThatShrankMeanwhile_isWalkedOn() {
    add(MANY);
    Cursor walk = page(PageRequest.first(10)).next().orElseThrow();
    app.write("DEL", app.key("set"));
    add(5);
    assertThat(page(PageRequest.after(10, walk)).next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-walk~", "x-walk~0~-1", "x-walk~-1~0", "x-walk~0~0~0", "x-walk"})
  void cursorThatNoWalkMade_isRefused(String text) {
    assertThatThrownBy(() -> page(PageRequest.after(10, new Cursor(text))))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void walk_leadsForwardOnly() {
    add(MANY);
    Cursor walk = page(PageRequest.first(10)).next().orElseThrow();
    assertThatThrownBy(() -> page(new PageRequest.Before(10, walk)))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void keyOfAnotherType_isAnEmptyList() {
    app.write("SET", app.key("set"), "text");
    assertThat(page(PageRequest.first(10)).items()).isEmpty();
  }

  @Test
  void page_takesOneRoundTrip_andOneForEachThousandOfALargeSet() {
    add(MANY - 1);
    assertThat(Trips.of(() -> page(PageRequest.first(1_000)))).hasSize(1);
    add(MANY);
    assertThat(Trips.of(() -> page(PageRequest.first(100)))).hasSize(2);
    assertThat(Trips.of(() -> page(new PageRequest.Skip(1_000, 10_000)))).hasSizeBetween(5, 13);
  }

  private void add(int many) {
    app.write(
        IntStream.range(0, many).mapToObj(n -> RedisCommand.of("SADD", app.key("set"), "id" + n)));
  }

  private Page<InvocationId> page(PageRequest request) {
    return app.app()
        .read(
            session ->
                new SetList<>(session, app.key("set"), "x", InvocationId::new).page(request));
  }
}
