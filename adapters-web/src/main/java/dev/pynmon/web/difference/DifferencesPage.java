package dev.pynmon.web.difference;

import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.query.QueryForm.Other;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.task.RangeChoice;
import dev.pynmon.web.task.Ranges;
import dev.pynmon.web.text.FieldTime;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What sets some invocations apart from others, for the template {@code difference/differences}.
 *
 * @param diffTasks the task of a group; none for queries
 * @param diffForms where queries are asked; none for a group
 * @param diffMissing whether the query is missing that says what to compare
 * @param diffIsAsked whether anything was compared
 * @param range the times to choose from
 * @param diffHeading what is compared with what
 * @param diffAnswer the clearest in a sentence, or that there is none
 * @param diffHasRows whether there are any
 * @param diffThose what the compared are called
 * @param diffOthers what those are called with which they are compared
 * @param diffRows all that are clear, the clearest first
 * @param diffLooked which were compared
 * @param diffAspects what of them was compared
 * @param diffListHref the failures one by one; none for queries
 * @param diffBackHref all failures
 */
record DifferencesPage(
    List<TaskLink> diffTasks,
    List<Form> diffForms,
    boolean diffMissing,
    boolean diffIsAsked,
    RangeChoice range,
    String diffHeading,
    String diffAnswer,
    boolean diffHasRows,
    String diffThose,
    String diffOthers,
    List<Row> diffRows,
    String diffLooked,
    String diffAspects,
    Href diffListHref,
    Href diffBackHref) {
  /**
   * Where two queries are asked.
   *
   * @param diffAction this page
   * @param diffQuery those that are compared
   * @param diffOther those with which they are compared
   * @param diffZone the zone of times in both, to be sent beside them; "" for UTC
   * @param diffTimes over which time
   */
  record Form(
      Href diffAction, Typed diffQuery, Typed diffOther, String diffZone, List<Other> diffRange) {
    static Form of(Request request) {
      return new Form(
          Href.to(FailureAddress.differences(request.links())),
          Typed.of(request, FailureAddress.QUERY),
          Typed.of(request, FailureAddress.OTHERS),
          FieldTime.zone(),
          Other.of(TimelineAddress.query(Ranges.read(request.params(), request.now()))));
    }

    boolean isFaulty() {
      return !diffQuery.typedProblem().isEmpty() || !diffOther.typedProblem().isEmpty();
    }
  }

  /**
   * A query as it was typed.
   *
   * @param typedText its text
   * @param typedProblem what is wrong with it; "" for nothing
   */
  record Typed(String typedText, String typedProblem) {
    static Typed of(Request request, String name) {
      return new Typed(
          SafeText.whole(request.params().text(name).orElse("")),
          QueryParam.fault(request, name, Noun.INVOCATIONS).orElse(""));
    }
  }

  /**
   * One of them.
   *
   * @param diffWhat what is true of the compared
   * @param diffHref where what it is about is shown; none where that is no page
   * @param diffAlso what else always is together with it; "" for nothing
   * @param diffWith of how many of them
   * @param diffWithout of how many of the others
   * @param diffChance how likely chance alone would show it
   */
  record Row(
      String diffWhat,
      Href diffHref,
      String diffAlso,
      Part diffWith,
      Part diffWithout,
      String diffChance) {}

  /**
   * How many of them.
   *
   * @param diffPart so many of so many
   * @param diffShare the same as a share
   */
  record Part(String diffPart, String diffShare) {
    static Part of(int number, int all) {
      return new Part(
          DifferenceText.of(number, all), Math.round(100.0 * number / Math.max(1, all)) + " %");
    }
  }

  static DifferencesPage of(Found found, ComparedParams asked, Instant now, Request request) {
    Compared compared = asked.compared();
    boolean isGroup = compared.group().isPresent();
    DifferenceText text = DifferenceText.of(compared);
    Links links = request.links();
    DifferenceAddress addresses = new DifferenceAddress(asked, found.time(), links);
    Period range = asked.range();
    return new DifferencesPage(
        compared.group().stream().map(group -> TaskLink.of(group.task(), links)).toList(),
        isGroup ? List.of() : List.of(Form.of(request)),
        false,
        true,
        range(range, now, request),
        isGroup ? "Failures against successes" : "These against the others",
        text.answer(found),
        !found.differences().isEmpty(),
        isGroup ? "Failures" : "These",
        isGroup ? "Successes" : "Others",
        found.differences().stream().map(difference -> row(difference, found, addresses)).toList(),
        text.looked(found, now),
        text.aspects(found),
        compared
            .group()
            .map(group -> Href.to(FailureAddress.list(group.code(), range, links)))
            .orElse(Href.NONE),
        back(range, links));
  }

  /**
   * Before anything is asked.
   *
   * @param isSent whether the form was sent without saying what to compare
   */
  static DifferencesPage unasked(boolean isSent, Request request) {
    Period range = Ranges.read(request.params(), request.now());
    return new DifferencesPage(
        List.of(),
        List.of(Form.of(request)),
        isSent,
        false,
        range(range, request.now(), request),
        "",
        "",
        false,
        "",
        "",
        List.of(),
        "",
        "",
        Href.NONE,
        back(range, request.links()));
  }

  private static RangeChoice range(Period range, Instant now, Request request) {
    Url self = FailureAddress.differences(request.links());
    return RangeChoice.of(
        range, range.endingAt(now), now, self.with(request.params().query().brief()));
  }

  private static Href back(Period range, Links links) {
    return Href.to(TimelineAddress.at(range, links.area("failures")));
  }

  private static Row row(Difference difference, Found found, DifferenceAddress addresses) {
    return new Row(
        DifferenceText.said(difference.trait(), found),
        addresses.of(difference.trait()),
        difference.traits().stream()
            .skip(1)
            .map(trait -> DifferenceText.said(trait, found))
            .collect(Collectors.joining(", ")),
        Part.of(difference.with(), difference.among()),
        Part.of(difference.othersWith(), difference.othersAmong()),
        DifferenceText.chance(difference.chance()));
  }
}
