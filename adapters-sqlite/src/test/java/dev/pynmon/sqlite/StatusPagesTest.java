package dev.pynmon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.sqlite.db.PynencFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are too long to be looked through at once, and lists that change. */
@Tag("slow")
class StatusPagesTest extends SeededFile {
  private static final int MANY = 50_000;

  @Test
  void conditionsThatHardlyMeet_endAtTheBudget_andAreLookedOn() {
    fill(MANY, n -> n % 2 == 0, n -> n % 2 == 1 || n == 10);
    StatusFilter filter = failedOf("shop.rare");
    Page<InvocationState> page = statuses().page(filter, PageRequest.first(20));
    assertThat(page.items()).isEmpty();
    assertThat(page.searchedBackTo()).isPresent();
    assertThat(page.searchedBackTo().get())
        .isBetween(Instant.ofEpochSecond(MANY - 21_000), Instant.ofEpochSecond(MANY - 5_000));
    int pages = 1;
    while (page.next().isPresent()) {
      page = statuses().page(filter, PageRequest.after(20, page.next().get()));
      pages++;
    }
    assertThat(ids(page)).containsExactly(GeneratedStore.id(10));
    assertThat(page.searchedBackTo()).isEmpty();
    assertThat(pages).isBetween(3, 8);
    assertThat(statuses().count(filter, 100)).isEqualTo(new Count.AtLeast(0));
  }

  @Test
  void rareConditionBesideACommonOne_isFoundAtOnce() {
    fill(MANY, _ -> true, n -> n % 20_000 == 7);
    Page<InvocationState> page = statuses().page(failedOf("shop.rare"), PageRequest.first(20));
    assertThat(ids(page))
        .containsExactly(
            GeneratedStore.id(40_007), GeneratedStore.id(20_007), GeneratedStore.id(7));
    assertThat(page.searchedBackTo()).isEmpty();
    assertThat(page.next()).isEmpty();
    assertThat(statuses().count(failedOf("shop.rare"), 100)).isEqualTo(new Count.Exact(3));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 50, 1_000})
  void pagesInBothDirections_areTheSame(int limit) {
    fill(3_000, n -> n % 3 != 0, n -> n % 4 == 1);
    StatusFilter filter = failedOf("shop.rare");
    List<String> forward = new ArrayList<>();
    Page<InvocationState> page = statuses().page(filter, PageRequest.first(limit));
    assertThat(page.previous()).isEmpty();
    forward.addAll(ids(page));
    while (page.next().isPresent()) {
      page = statuses().page(filter, PageRequest.after(limit, page.next().get()));
      forward.addAll(ids(page));
    }
    List<String> backward = new ArrayList<>(ids(page).reversed());
    while (page.previous().isPresent()) {
      page = statuses().page(filter, new PageRequest.Before(limit, page.previous().get()));
      backward.addAll(ids(page).reversed());
    }
    List<String> expected =
        IntStream.range(0, 3_000)
            .filter(n -> n % 3 != 0 && n % 4 == 1)
            .mapToObj(GeneratedStore::id)
            .toList();
    assertThat(forward).containsExactlyElementsOf(expected.reversed());
    assertThat(backward).containsExactlyElementsOf(expected);
  }

  @Test
  void numberedPages_reachTheirDepth() {
    fill(12_000, _ -> true, n -> n % 2 == 0);
    StatusFilter both = StatusFilter.in(KnownStatus.FAILED, KnownStatus.SUCCESS);
    Page<InvocationState> page = statuses().page(both, new PageRequest.Skip(50, 10_000));
    assertThat(ids(page))
        .startsWith(GeneratedStore.id(1_999))
        .endsWith(GeneratedStore.id(1_950))
        .hasSize(50);
    assertThat(page.previous()).isPresent();
    assertThat(statuses().page(both, new PageRequest.Skip(50, 9_990)).items()).hasSize(50);
  }

  @Test
  void pageBehindTheEnd_isEmpty() {
    fill(10, _ -> true, _ -> true);
    assertThat(statuses().page(StatusFilter.ALL, new PageRequest.Skip(5, 10)))
        .isEqualTo(Page.empty());
  }

  @Test
  void cursorToAVanishedRow_goesOnBehindIt() {
    fill(10, _ -> true, _ -> true);
    Cursor cursor = next(PageRequest.first(3));
    file.run("DELETE FROM %s WHERE invocation_id = '%s'".formatted(table(), GeneratedStore.id(7)));
    assertThat(ids(statuses().page(StatusFilter.ALL, PageRequest.after(2, cursor))))
        .containsExactly(GeneratedStore.id(6), GeneratedStore.id(5));
  }

  @Test
  void cursorFromBeforeAPurge_isRefused() {
    fill(10, _ -> true, _ -> true);
    Cursor cursor = next(PageRequest.first(3));
    file.run("DELETE FROM " + table());
    for (int n = 0; n < 10; n++) {
      file.state("new-" + n, "shop.rare", "failed", n);
    }
    assertThatThrownBy(() -> statuses().page(StatusFilter.ALL, PageRequest.after(2, cursor)))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void cursorToAnotherRow_isRefused() {
    fill(10, _ -> true, _ -> true);
    Cursor cursor = next(PageRequest.first(3));
    Cursor altered = new Cursor(cursor.value().replace("~i8~", "~i7~"));
    assertThat(altered).isNotEqualTo(cursor);
    assertThatThrownBy(() -> statuses().page(StatusFilter.ALL, PageRequest.after(2, altered)))
        .isInstanceOf(InvalidCursorException.class);
  }

  private Cursor next(PageRequest request) {
    return statuses().page(StatusFilter.ALL, request).next().orElseThrow();
  }

  private void fill(int many, IntPredicate ofRareTask, IntPredicate failed) {
    file.together(
        () -> {
          for (int n = 0; n < many; n++) {
            file.state(
                GeneratedStore.id(n),
                ofRareTask.test(n) ? "shop.rare" : "shop.common",
                failed.test(n) ? "failed" : "success",
                n);
          }
        });
  }

  private static StatusFilter failedOf(String task) {
    return new StatusFilter(
        Set.of(KnownStatus.FAILED), Optional.of(new TaskKey(task)), Optional.empty());
  }

  private static List<String> ids(Page<InvocationState> page) {
    return page.items().stream().map(InvocationState::id).map(InvocationId::value).toList();
  }

  private static String table() {
    return "\"" + PynencFile.PREFIX + "__orchestrator_invocations\"";
  }

  private Statuses statuses() {
    return store.orchestrator().statuses();
  }
}
