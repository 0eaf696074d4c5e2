package dev.pynmon.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagerTest {
  private static final Url SELF = Samples.LINKS.area("tasks").with("sort", "task").with("page", 3);
  private static final Query SENT =
      new Url("list", Query.NONE, "").with("rows_before", "500-d814").query();
  private static final PageRequest BEFORE = new PageRequest.Before(50, new Cursor("p"));
  private static final PageRequest AFTER = new PageRequest.After(50, new Cursor("n"));
  private static final Answer<Count> UNCOUNTED = counted(new Count.AtLeast(0));
  private static final Url LIST = new Url("list", Query.NONE, "");

  @Test
  void numbered_inTheMiddle_leadsBothWays() {
    assertThat(Pager.numbered(SELF, 3, 5))
        .isEqualTo(
            new Pager(
                true,
                List.of(
                    step("/tasks/?sort=task", "First", ""),
                    step("/tasks/?sort=task&page=2", "Previous", "prev"),
                    step("/tasks/?sort=task&page=4", "Next", "next"),
                    step("/tasks/?sort=task&page=5", "Last", ""))));
  }

  @Test
  void numbered_onePage_isNotShown() {
    assertThat(Pager.numbered(SELF, 1, 1).pagerShown()).isFalse();
    assertThat(Pager.numbered(SELF, 1, 0).pagerShown()).isFalse();
  }

  @Test
  void numberedNewestFirst_atTheEnd_leadsBack() {
    assertThat(Pager.numberedNewestFirst(SELF, 5, 5))
        .isEqualTo(
            new Pager(
                true,
                List.of(
                    step("/tasks/?sort=task&page=1", "Newest", ""),
                    step("/tasks/?sort=task&page=4", "Newer", "prev"),
                    step("", "Older", "next"),
                    step("", "Oldest", ""))));
  }

  private static PagerStep step(String href, String text, String rel) {
    return new PagerStep(new Href(href), text, rel);
  }

  private static Page<String> rows(Optional<Cursor> previous) {
    return Page.of(List.of("a", "b", "c"), Optional.of(new Cursor("n")), previous);
  }

  @Test
  void pageThatIsNotFull_endsRightBeforeTheOneItWasReachedFrom() {
    Page<String> few = rows(Optional.of(new Cursor("q")));

    RowsBefore before = RowsBefore.of(SENT, BEFORE, few, UNCOUNTED);

    assertThat(before.number()).contains(497);
    assertThat(before.here(LIST, BEFORE, few)).hasToString("list?rows_before=500-d814");
    assertThat(before.below(LIST, few)).hasToString("list?rows_before=500-d814");
    assertThat(before.above(LIST)).hasToString("list?rows_before=497-f231");
  }

  @Test
  void addressThatNoLinkOfOursLeadsTo_isNotBelieved() {
    for (String told : List.of("500", "501-d814", "500-d815", "x", "9999999999-d814")) {
      Query sent = LIST.with("rows_before", told).query();

      assertThat(RowsBefore.of(sent, AFTER, rows(Optional.empty()), UNCOUNTED).number())
          .as(told)
          .isEmpty();
    }
    Query elsewhere = LIST.with("after", "n").with("rows_before", "500-d814").query();
    assertThat(RowsBefore.of(elsewhere, AFTER, rows(Optional.empty()), UNCOUNTED).number())
        .isEmpty();
  }

  @Test
  void addressThatTellsOfMoreThanThereAre_isNotBelieved() {
    Page<String> three = rows(Optional.of(new Cursor("q")));

    assertThat(RowsBefore.of(SENT, AFTER, three, counted(new Count.Exact(503))).number())
        .contains(500);
    assertThat(RowsBefore.of(SENT, AFTER, three, counted(new Count.AtLeast(502))).number())
        .contains(500);
    assertThat(RowsBefore.of(SENT, AFTER, three, counted(new Count.Exact(502))).number()).isEmpty();
    assertThat(RowsBefore.of(SENT, BEFORE, three, counted(new Count.Exact(499))).number())
        .isEmpty();
  }

  private static Answer<Count> counted(Count total) {
    return new Answer.Available<>(total);
  }

  @Test
  void pageThatBeginsTheList_hasNoneBefore() {
    assertThat(RowsBefore.of(SENT, BEFORE, rows(Optional.empty()), UNCOUNTED).number()).contains(0);
  }
}
