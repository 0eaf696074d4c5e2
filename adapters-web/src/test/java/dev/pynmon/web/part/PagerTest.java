package dev.pynmon.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Url;
import org.junit.jupiter.api.Test;

class PagerTest {
  private static final Url SELF = Samples.LINKS.area("tasks").with("sort", "task").with("page", 3);

  @Test
  void numbered_inTheMiddle_leadsBothWays() {
    assertThat(Pager.numbered(SELF, 3, 5))
        .isEqualTo(
            new Pager(
                true,
                "/tasks/?sort=task",
                "/tasks/?sort=task&page=2",
                "/tasks/?sort=task&page=4",
                "/tasks/?sort=task&page=5",
                "First",
                "Previous",
                "Next",
                "Last"));
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
                "/tasks/?sort=task&page=1",
                "/tasks/?sort=task&page=4",
                "",
                "",
                "Newest",
                "Newer",
                "Older",
                "Oldest"));
  }
}
