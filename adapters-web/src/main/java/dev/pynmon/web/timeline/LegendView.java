package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.pictures.occupancy.OccupancyRanks;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.timeline.TimelineForm;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.web.occupancy.Categories;
import dev.pynmon.web.occupancy.TaskColour;
import dev.pynmon.web.part.IdleNote;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.TimelineAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands below the picture, for the template {@code timeline/legend}.
 *
 * @param legendBars true when each invocation is drawn, false for how much went on
 * @param legendMarks which marks are drawn; one
 * @param legendCauses true when events, ticks or what they started are drawn
 * @param legendEmpty true when the window holds nothing
 * @param legendIdle when something last changed, where nothing at all is drawn; at most one
 * @param legendLanes which of the lanes are drawn; one at most
 * @param legendQuiet the active runners that have no lane; one at most
 * @param legendAllHref the last week without any filter
 * @param legendTasks the colours of the tasks
 * @param legendCounts what may count as occupied
 * @param legendInvocationsHref what the addresses of invocations begin with
 * @param legendEventsHref what those of events begin with
 */
record LegendView(
    boolean legendBars,
    List<MarksView> legendMarks,
    boolean legendCauses,
    boolean legendEmpty,
    List<IdleNote> legendIdle,
    List<LanesNote> legendLanes,
    List<QuietNote> legendQuiet,
    Href legendAllHref,
    List<TaskColour> legendTasks,
    List<CountRow> legendCounts,
    Href legendInvocationsHref,
    Href legendEventsHref) {
  static LegendView of(TimelineSheet sheet, TimelineUrls urls) {
    TimelinePicture timeline = sheet.timeline();
    return new LegendView(
        timeline.form() == TimelineForm.BARS,
        List.of(MarksView.of(timeline)),
        !timeline.causes().isEmpty(),
        timeline.isEmpty(),
        sheet.idle(urls),
        LanesNote.of(timeline, urls),
        QuietNote.of(sheet, urls.links()),
        Href.to(TimelineAddress.bare(urls.links()).with(TimelineAddress.RANGE, "1w")),
        TaskColour.of(
            OccupancyRanks.of(sheet.occupancy().map(OccupancyText::occupancy).stream().toList())),
        CountRow.of(sheet.params().besides().categories(), urls),
        Href.to(urls.links().area("invocations")),
        Href.to(urls.links().area("events")));
  }

  /**
   * Something that may count as occupied.
   *
   * @param countName what it is
   * @param countValue how it is now, in a word
   * @param countHref the same timeline with the other
   * @param countOn true when it counts
   */
  record CountRow(String countName, String countValue, Href countHref, boolean countOn) {
    static List<CountRow> of(Set<OccupancyCategory> chosen, TimelineUrls urls) {
      return Arrays.stream(OccupancyCategory.values())
          .map(category -> of(category, chosen, urls))
          .toList();
    }

    private static CountRow of(
        OccupancyCategory category, Set<OccupancyCategory> chosen, TimelineUrls urls) {
      boolean on = chosen.contains(category);
      String others =
          Arrays.stream(OccupancyCategory.values())
              .filter(each -> chosen.contains(each) != each.equals(category))
              .map(OccupancyCategory::code)
              .collect(Collectors.joining(","));
      String value = others.isEmpty() ? Categories.NONE : others;
      return new CountRow(
          category.code(), on ? "yes" : "no", Href.to(urls.with(Categories.NAME, value)), on);
    }
  }
}
