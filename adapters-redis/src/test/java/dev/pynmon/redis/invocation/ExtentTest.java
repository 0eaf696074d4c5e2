package dev.pynmon.redis.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.redis.server.Scored;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExtentTest {
  private final List<Marked> given = IntStream.range(0, 4).mapToObj(n -> at(10 * n)).toList();
  private final Extent extent = Extent.of(given.stream().map(Marked::mark).toList());

  @Test
  void withoutNews_thereIsNothing() {
    assertThat(extent.news(given, 4)).isEmpty();
  }

  @Test
  void youngestEntries_areTheNews() {
    List<Marked> news = List.of(at(31), at(32), at(33));
    assertThat(extent.news(and(news), 4)).isEqualTo(news);
  }

  @Test
  void singleEntry_isFoundWhereverItIs() {
    assertThat(extent.news(and(List.of(at(5))), 4)).containsExactly(at(5));
  }

  @Test
  void severalAmongTheOthers_areGivenWithThem() {
    List<Marked> all = and(List.of(at(5), at(15)));
    assertThat(extent.news(all, 4)).isEqualTo(all);
  }

  @Test
  void otherEntries_areAllNews() {
    List<Marked> others = List.of(at(1), at(2));
    assertThat(extent.news(others, 4)).isEqualTo(others);
    assertThat(new Extent(0, 0).news(others, 0)).isEqualTo(others);
  }

  private List<Marked> and(List<Marked> news) {
    return Stream.concat(given.stream(), news.stream())
        .sorted(Comparator.comparing(Marked::mark, Mark.BY_TIME))
        .toList();
  }

  private static Marked at(double score) {
    return Marked.of(new Scored(score, "entry at " + score));
  }
}
