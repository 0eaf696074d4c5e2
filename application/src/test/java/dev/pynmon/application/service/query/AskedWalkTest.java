package dev.pynmon.application.service.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.ListPages;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedWalkTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void howFarWasLooked_isTheTimeOfTheLastThatHasOne() {
    int last = AskedWalk.MOST;
    assertThat(part(number -> time(number).filter(_ -> number < last)).page().searchedBackTo())
        .isEqualTo(time(last - 1));
    assertThat(part(number -> time(number).filter(_ -> number < 7)).page().searchedBackTo())
        .isEqualTo(time(6));
  }

  @Test
  void whereNothingHasATime_nobodyKnowsHowFarWasLooked_andItGoesOn() {
    AskedWalk.Part<Integer> part = part(_ -> Optional.empty());
    assertThat(part.page().searchedBackTo()).isEmpty();
    assertThat(part.page().next()).isPresent();
    assertThat(part.total()).isEqualTo(new Count.AtLeast(0));
  }

  private static AskedWalk.Part<Integer> part(Function<Integer, Optional<Instant>> timeOf) {
    List<Integer> all = IntStream.rangeClosed(1, AskedWalk.MOST + 500).boxed().toList();
    Search search = Search.parse("id:none", START, Noun.EVENTS);
    return new AskedWalk<Integer>(
            search, some -> some.stream().map(AskedWalkTest::facts).toList(), timeOf)
        .part(request -> ListPages.page(all, String::valueOf, request), PageRequest.first(10));
  }

  private static Facts facts(Integer number) {
    return new FactSheet().text(Field.ID, String.valueOf(number));
  }

  private static Optional<Instant> time(int number) {
    return Optional.of(START.minusSeconds(number));
  }
}
