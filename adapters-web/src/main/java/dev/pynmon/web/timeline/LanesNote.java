package dev.pynmon.web.timeline;

import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.lane.LanePage;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the lanes are drawn where not all have room, for the template {@code timeline/lanes}.
 *
 * @param lanesText how many of how many, and which page that is
 * @param lanesSteps the pages beside it
 */
record LanesNote(String lanesText, List<MoreRow> lanesSteps) {
  /** One at most. */
  static List<LanesNote> of(TimelinePicture timeline, TimelineUrls urls) {
    return timeline.lanePage().map(page -> of(page, urls)).stream().toList();
  }

  private static LanesNote of(LanePage page, TimelineUrls urls) {
    String text =
        "%s of %s, page %s of %s"
            .formatted(
                CountText.of(page.kept().size()),
                CountText.of(page.all(), "lane"),
                CountText.of(page.number()),
                CountText.of(page.pages()));
    List<MoreRow> steps = new ArrayList<>();
    if (page.number() > 1) {
      steps.add(new MoreRow(LaneAddress.page(urls, page.number() - 1), "Lanes before"));
    }
    if (page.number() < page.pages()) {
      steps.add(new MoreRow(LaneAddress.page(urls, page.number() + 1), "Next lanes"));
    }
    return new LanesNote(text, steps);
  }
}
