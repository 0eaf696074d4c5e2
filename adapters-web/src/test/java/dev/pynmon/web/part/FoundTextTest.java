package dev.pynmon.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a list says that shows nothing, or less than was asked for. */
class FoundTextTest {
  private static final Cursor PLACE = new Cursor("p");
  private static final Page<String> NONE = Page.empty();
  private static final Page<String> GOES_ON =
      Page.of(List.of(), Optional.of(PLACE), Optional.empty());
  private static final Page<String> STOPPED =
      new Page<>(List.of(), Optional.empty(), Optional.empty(), Optional.of(Instant.EPOCH));
  private static final Url SELF = new Url("list", Query.NONE, "");

  @Test
  void thatNothingMatches_isSaidOnceAllWasLookedAt() {
    assertThat(FoundText.emptyTitle(NONE, true, "run")).isEqualTo("No run matches");
    assertThat(FoundText.emptyTitle(NONE, false, "run")).isEqualTo("No run yet");
    assertThat(FoundText.emptyTitle(GOES_ON, true, "run")).isEqualTo("None found so far");
    assertThat(FoundText.emptyTitle(STOPPED, true, "run")).isEqualTo("None found so far");
    assertThat(FoundText.noneMatches(NONE, "None.")).isEqualTo("None.");
    assertThat(FoundText.noneMatches(GOES_ON, "None."))
        .isEqualTo("None of those looked at so far matches.");
  }

  @Test
  void ofAListThatIsStillMade_noneIsFoundSoFar() {
    assertThat(title(new Snapshot.Taken<>(NONE, Samples.NOW, true))).isEqualTo("No run matches");
    assertThat(title(new Snapshot.Taken<>(NONE, Samples.NOW, false)))
        .isEqualTo("None found so far");
    assertThat(title(new Snapshot.NotYet<>(Samples.NOW))).isEqualTo("None found so far");
  }

  private static String title(Snapshot<Page<String>> listed) {
    return FoundText.emptyTitle(listed, true, "run");
  }

  private static List<SearchedNote> note(boolean isAsked, Page<?> page, PageRequest asked) {
    Pager pager = Pager.plain(SELF, page, asked);
    return SearchedNote.of(isAsked, page, asked, "Not all were looked at.", pager);
  }

  @Test
  void shortPage_tellsThatNotAllWasLookedAt_whereAQueryLeftSomeOut() {
    PageRequest first = PageRequest.first(2);
    Page<String> one = Page.of(List.of("a"), Optional.of(PLACE), Optional.empty());
    assertThat(note(true, one, first))
        .containsExactly(
            new SearchedNote(
                "Not all were looked at.", new Href("list?after=p"), Href.NONE, false));
    assertThat(note(false, one, first)).isEmpty();
    assertThat(note(true, one, PageRequest.first(1))).isEmpty();
  }

  @Test
  void shortPageBefore_looksFurtherToTheBeginning() {
    PageRequest before = new PageRequest.Before(2, PLACE);
    Page<String> begins = Page.of(List.of("a"), Optional.of(PLACE), Optional.empty());
    Page<String> stopped = Page.of(List.of("a"), Optional.of(PLACE), Optional.of(PLACE));
    assertThat(note(true, begins, before)).isEmpty();
    assertThat(note(true, stopped, before))
        .extracting(SearchedNote::searchedFurther)
        .containsExactly(new Href("list?before=p"));
  }
}
