package dev.pynmon.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskLinkTest {
  @Test
  void task_isALinkToItsPage_thatKeepsTheApplication() {
    assertThat(TaskLink.of(new TaskKey("shop.charge"), Samples.LINKS.forApp(Samples.app())))
        .isEqualTo(new TaskLink("shop.charge", new Href("/apps/shop/tasks/shop.charge")));
  }

  @Test
  void oddKey_isOneSegment() {
    assertThat(TaskLink.of(new TaskKey("a/b.ö%"), Samples.LINKS).taskHref())
        .isEqualTo(new Href("/tasks/a%2Fb.%C3%B6%25"));
  }

  @Test
  void damagedKey_isTextAlone() {
    assertThat(TaskLink.of(new TaskKey("nodot"), Samples.LINKS))
        .isEqualTo(new TaskLink("nodot", Href.NONE));
  }

  @Test
  void unknownTask_isNothing() {
    assertThat(TaskLink.of(Optional.empty(), Samples.LINKS)).isEqualTo(new TaskLink("", Href.NONE));
  }
}
