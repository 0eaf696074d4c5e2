package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.failure.EarlierFailures;
import dev.pynmon.application.port.in.failure.EarlierFailures.Found;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.task.FailureRow;
import dev.pynmon.web.task.FailureText;
import dev.pynmon.web.task.Ranges;
import dev.pynmon.web.task.ShownTime;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * What failed before a moment, for the template {@code failure/earlier}.
 *
 * @param earlierBounds the time that is looked through, for a link to just that
 * @param earlierUntil when it ends, in words
 * @param earlierWhen the time that is looked through
 * @param earlierAnswer which task failed most, and why; "" where nothing did
 * @param earlierLooked how far was looked
 * @param earlierQuery the field for a query
 * @param earlierHasRows true when there is something to show
 * @param failRows the groups, the largest first
 * @param earlierFoot what was grouped
 * @param earlierOthers where those are that are not shown; none where all are
 * @param earlierNext where to look on; none when nothing is left
 * @param earlierExport all of that time as a file
 * @param earlierBackHref what failed last
 * @param earlierListHref all that failed, one by one
 */
record EarlierPage(
    Bounds earlierBounds,
    String earlierUntil,
    String earlierWhen,
    String earlierAnswer,
    String earlierLooked,
    QueryForm earlierQuery,
    boolean earlierHasRows,
    List<FailureRow> failRows,
    String earlierFoot,
    Href earlierOthers,
    Href earlierNext,
    ExportLinks earlierExport,
    Href earlierBackHref,
    Href earlierListHref) {

  private static final Set<String> EXPORTED =
      Set.of(
          TimelineAddress.RANGE,
          TimelineAddress.START,
          TimelineAddress.END,
          FailureAddress.UNTIL,
          QueryParam.NAME);

  /** Two moments as an address has them. */
  record Bounds(String boundsFrom, String boundsTo) {}

  static EarlierPage of(EarlierFailures earlier, Found found, Period range, Request request) {
    Links links = request.links();
    GroupPart part = GroupPart.first(found.groups());
    List<FailureRow> rows =
        part.rows(ShownTime.past(range, found.part(), earlier.asOf()), false, links);
    Query query = request.params().query().only(Set.of(QueryParam.NAME));
    Instant until = earlier.window().to().plus(1, ChronoUnit.MICROS);
    Url self = FailureAddress.earlier(range, until, links).with(query);
    return new EarlierPage(
        new Bounds(earlier.window().from().toString(), earlier.window().to().toString()),
        MomentText.shortly(earlier.window().to(), earlier.asOf()),
        Ranges.text(range),
        FailureText.past(found.groups()),
        looked(earlier, found, request.params().cursor(EarlierHandler.AFTER).isPresent())
            + matching(found, request)
            + ".",
        QueryForm.of(Noun.FAILURES, request),
        !rows.isEmpty(),
        rows,
        part.text(),
        part.isCut()
            ? Href.to(FailureAddress.oneByOne(new Period.Fixed(found.part()), links))
            : Href.NONE,
        found
            .next()
            .map(place -> Href.to(self.with(EarlierHandler.AFTER, place.value())))
            .orElse(Href.NONE),
        ExportLinks.of(EarlierExport.NAME, self.query(), EXPORTED, links),
        Href.to(TimelineAddress.at(range, links.area("failures")).with(query)),
        Href.to(FailureAddress.oneByOne(range, links)));
  }

  private static String matching(Found found, Request request) {
    return FailurePages.search(request).isEmpty()
        ? ""
        : "; " + FailureText.matching(found.groups().stream().mapToLong(FailureGroup::count).sum());
  }

  /** A further look tells of what is left: all of that time is in both. */
  private static String looked(EarlierFailures earlier, Found found, boolean isFurther) {
    String from = MomentText.shortly(found.part().from(), earlier.asOf());
    String to = MomentText.shortly(found.part().to(), earlier.asOf());
    String end = isFurther ? ": the last of that time" : ": all of that time";
    return CountText.of(found.failures(), isFurther ? "more failure" : "failure")
        + " that the orchestrator still holds, "
        + (isFurther ? "from " + from + " to " + to : "back to " + from)
        + (found.next().isEmpty() ? end : ", newest registered first");
  }
}
