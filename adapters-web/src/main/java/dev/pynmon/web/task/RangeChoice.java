package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.web.query.QueryForm.Other;
import dev.pynmon.web.text.FieldTime;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times to choose from, for the templates {@code task/ranges} and {@code task/chosen}.
 *
 * @param rangeRows those that end now
 * @param rangeFrom where what is shown begins, for a link to just that
 * @param rangeTo where it ends
 * @param rangeAction where a time of the visitor's own is sent
 * @param rangeOthers what is kept of the address
 * @param formZone the zone of its two dates, to be sent beside them; "" for UTC
 * @param formFrom its beginning, as a field has it; "" for none
 * @param formTo its end; "" for none
 * @param rangeChosen such a time, where one is shown
 */
public record RangeChoice(
    List<Row> rangeRows,
    String rangeFrom,
    String rangeTo,
    Href rangeAction,
    List<Other> rangeOthers,
    String formZone,
    String formFrom,
    String formTo,
    List<Chosen> rangeChosen) {

  /**
   * A time that ends now.
   *
   * @param rangeText its short word
   * @param rangeTitle the same in words
   * @param rangeHref the page for it
   * @param rangeIs true when it is the one that is shown
   */
  public record Row(String rangeText, String rangeTitle, Href rangeHref, boolean rangeIs) {}

  /**
   * A time of the visitor's own.
   *
   * @param chosenText from when to when
   * @param chosenOver true when it is over
   * @param chosenBack the page as it moves on with the clock
   */
  public record Chosen(String chosenText, boolean chosenOver, Href chosenBack) {}

  /**
   * Those of a report.
   *
   * @param self the page
   */
  public static RangeChoice of(TaskReport report, Url self) {
    return of(report.range(), ShownTime.of(report).window(), report.asOf(), self);
  }

  /**
   * All of them.
   *
   * @param range the one that is shown
   * @param window what that is by now
   * @param self the page
   */
  public static RangeChoice of(Period range, TimeWindow window, Instant now, Url self) {
    Url bare = TimelineAddress.undated(self).without("page", "zone");
    List<Period.Fixed> fixed =
        Stream.of(range)
            .filter(Period.Fixed.class::isInstance)
            .map(Period.Fixed.class::cast)
            .toList();
    return new RangeChoice(
        Arrays.stream(Preset.values()).map(preset -> row(preset, range, bare)).toList(),
        window.from().toString(),
        window.to().toString(),
        Href.to(new Url(bare.path(), Query.NONE, "")),
        Other.of(bare.query()),
        FieldTime.zone(),
        fixed.stream().map(own -> FieldTime.of(own.window().from())).findFirst().orElse(""),
        fixed.stream()
            .filter(own -> !own.isOpen())
            .map(own -> FieldTime.of(own.window().to()))
            .findFirst()
            .orElse(""),
        fixed.stream()
            .map(own -> new Chosen(Ranges.text(own), own.isOver(now), Href.to(bare)))
            .toList());
  }

  private static Row row(Preset preset, Period shown, Url bare) {
    return new Row(
        preset.code(),
        Ranges.text(preset),
        Href.to(TimelineAddress.at(preset, bare)),
        preset == shown);
  }
}
