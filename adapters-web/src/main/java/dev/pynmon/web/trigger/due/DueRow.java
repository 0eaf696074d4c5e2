package dev.pynmon.web.trigger.due;

import dev.pynmon.domain.trigger.firing.DueCount;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How often a trigger was due.
 *
 * @param dueTask what it starts
 * @param dueCron its expressions
 * @param dueTimes how often it was due
 * @param dueTrigger its page
 * @param dueRan how often a run came of that
 * @param dueBeside how many runs belong to no due time; "" for none
 * @param dueLost when it was found due last, outside its schedule and without a run; "" for never
 * @param duePassed when none did; "" for never
 */
public record DueRow(
    TaskLink dueTask,
    String dueCron,
    String dueTimes,
    IdLink dueTrigger,
    String dueRan,
    String dueBeside,
    String dueLost,
    String duePassed) {
  private static final int MOST = 5;

  static DueRow of(DueCount count, Links links) {
    return new DueRow(
        TaskLink.of(count.trigger().task(), links),
        SafeText.name(String.join(" or ", count.crons())),
        CountText.of(count.due()),
        IdLink.ofTrigger(count.trigger().id(), links),
        CountText.of(count.due() - count.passed().size()),
        count.beside() == 0 ? "" : CountText.of(count.beside()),
        count.lost().map(TimeText::clock).orElse(""),
        passed(count));
  }

  private static String passed(DueCount count) {
    List<String> first = count.passed().stream().limit(MOST).map(TimeText::clock).toList();
    int more = count.passed().size() - first.size();
    return first.stream().collect(Collectors.joining(", "))
        + (more > 0 ? " and " + CountText.of(more) + " more" : "");
  }
}
