package dev.pynmon.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagerTest {
  private static final Url SELF = Samples.LINKS.area("tasks").with("sort", "task").with("page", 3);

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
}
