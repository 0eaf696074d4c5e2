package dev.pynmon.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ListingTest {
  private final Read list = new Read();

  @Test
  void everyPage_isReadBeforeItsCursorsAreMade() {
    assertThat(list.page(new PageRequest.Skip(2, 1)))
        .isEqualTo(page(List.of("2", "3"), "3 of [2, 3]", "2 of [2, 3]"));
    assertThat(list.page(PageRequest.after(2, new Cursor("2"))))
        .isEqualTo(page(List.of("3", "4"), "4 of [3, 4]", "3 of [3, 4]"));
    assertThat(list.page(new PageRequest.Before(2, new Cursor("4"))))
        .isEqualTo(page(List.of("2", "3"), "3 of [2, 3]", "2 of [2, 3]"));
  }

  private static Page<String> page(List<String> items, String next, String previous) {
    return Page.of(items, Optional.of(new Cursor(next)), Optional.of(new Cursor(previous)));
  }

  /** The numbers from 1 to 5, whose cursors tell which were read by then. */
  private static final class Read implements KeyCursors<Integer> {
    private final List<Integer> read = new ArrayList<>();

    Page<String> page(PageRequest request) {
      read.clear();
      Source<Integer> source = Source.of(new TreeSet<>(List.of(1, 2, 3, 4, 5)));
      return new Listing<>(this, source, this::items).page(request);
    }

    private List<String> items(List<Integer> keys) {
      read.addAll(keys);
      return keys.stream().map(String::valueOf).toList();
    }

    @Override
    public Cursor cursor(Integer key, boolean forward) {
      return new Cursor(key + " of " + read);
    }

    @Override
    public Integer key(Cursor cursor) {
      return Integer.valueOf(cursor.value());
    }
  }
}
