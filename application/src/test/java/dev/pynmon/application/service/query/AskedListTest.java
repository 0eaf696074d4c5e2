package dev.pynmon.application.service.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.ListPages;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.FactSheet;
import dev.pynmon.domain.search.Field;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedListTest {
  private static final Instant NOW = Instant.EPOCH;
  private static final List<String> KEYS =
      IntStream.rangeClosed(1, 12_000).mapToObj(String::valueOf).toList();
  private static final AskedList<String> LIST =
      AskedList.of(key -> new FactSheet().text(Field.KEY, key));

  private static Optional<Search> keys(String pattern) {
    return Optional.of(Search.parse("key:" + pattern, NOW, Noun.CLIENT_DATA));
  }

  private static Page<String> page(String pattern, PageRequest request) {
    return LIST.page(keys(pattern), AskedListTest::all, request);
  }

  private static Page<String> all(PageRequest part) {
    return ListPages.page(KEYS, Function.identity(), part);
  }

  @Test
  void page_goesOnBehindTheOneBefore_andBackAgain() {
    Page<String> first = page("*00", PageRequest.first(2));
    assertThat(first.items()).containsExactly("100", "200");
    Page<String> second = page("*00", PageRequest.after(2, first.next().orElseThrow()));
    assertThat(second.items()).containsExactly("300", "400");
    assertThat(page("*00", new PageRequest.Before(2, second.previous().orElseThrow())).items())
        .containsExactly("100", "200");
  }

  @Test
  void page_ofWhatIsRare_endsWithItsBudget_andTheNextLooksOn() {
    Page<String> first = page("11999", PageRequest.first(2));
    assertThat(first.items()).isEmpty();
    assertThat(page("11999", PageRequest.after(2, first.next().orElseThrow())).items())
        .containsExactly("11999");
  }

  private static Snapshot<Page<String>> snapshot(String pattern, boolean... isComplete) {
    List<Boolean> parts = new ArrayList<>();
    for (boolean each : isComplete) {
      parts.add(each);
    }
    return LIST.snapshot(
        keys(pattern),
        part ->
            parts.isEmpty()
                ? new Snapshot.NotYet<>(NOW)
                : new Snapshot.Taken<>(all(part), NOW, parts.removeFirst()),
        PageRequest.first(2));
  }

  @Test
  void snapshot_isAsCompleteAsEachPartOfIt() {
    assertThat(snapshot("1*", true, true).isComplete()).isTrue();
    assertThat(snapshot("1*", false, true).isComplete()).isFalse();
    assertThat(snapshot("1*", true, false).isComplete()).isFalse();
  }

  @Test
  void snapshot_ofWhichALaterPartIsGone_keepsWhatWasFound() {
    Snapshot<Page<String>> found = snapshot("100", true);
    assertThat(found.value().orElseThrow().items()).containsExactly("100");
    assertThat(found.isComplete()).isFalse();
    assertThat(snapshot("100").value()).isEmpty();
  }
}
