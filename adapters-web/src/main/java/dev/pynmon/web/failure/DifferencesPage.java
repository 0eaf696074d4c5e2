package dev.pynmon.web.failure;

import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.application.port.in.difference.Comparison.Sample;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.difference.Trait;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.task.Ranges;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What sets failures apart from successes, for the template {@code failure/differences}.
 *
 * @param diffTask their task
 * @param diffAnswer the clearest in a sentence, or that there is none
 * @param diffHasRows whether there are any
 * @param diffRows all that are clear, the clearest first
 * @param diffLooked what was compared
 * @param diffListHref the failures one by one
 * @param diffBackHref all failures
 */
record DifferencesPage(
    TaskLink diffTask,
    String diffAnswer,
    boolean diffHasRows,
    List<Row> diffRows,
    String diffLooked,
    String diffListHref,
    String diffBackHref) {

  /**
   * One of them.
   *
   * @param diffWhat what is true of the failures
   * @param diffAlso what else always is together with it; "" for nothing
   * @param diffWith of how many failures
   * @param diffOthers of how many successes
   * @param diffChance how likely chance alone would show it
   */
  record Row(String diffWhat, String diffAlso, Part diffWith, Part diffOthers, String diffChance) {}

  /**
   * How many of them.
   *
   * @param diffPart so many of so many
   * @param diffShare the same as a share
   */
  record Part(String diffPart, String diffShare) {
    static Part of(int number, int all) {
      return new Part(DifferencesPage.of(number, all), share(number, all));
    }
  }

  static DifferencesPage of(Found found, TaskKey task, String code, Preset range, Links links) {
    return new DifferencesPage(
        TaskLink.of(task, links),
        answer(found),
        !found.differences().isEmpty(),
        found.differences().stream().map(DifferencesPage::row).toList(),
        "Compared: "
            + sample(found.those(), "failure")
            + " with "
            + sample(found.others(), "success")
            + " of the "
            + Ranges.text(range)
            + ".",
        FailureAddress.list(code, range.code(), links).toString(),
        links.area("failures").with(Ranges.PARAMETER, range.code()).toString());
  }

  private static String answer(Found found) {
    if (found.those().number() == 0) {
      return "None of these failures was found in this time.";
    }
    if (found.others().number() == 0) {
      return "Nothing of this task succeeded in this time that they could be compared with.";
    }
    return found.differences().stream()
        .findFirst()
        .map(
            most ->
                of(most.with(), most.among())
                    + " failures "
                    + said(most.trait())
                    + ", "
                    + of(most.othersWith(), most.othersAmong())
                    + " successes.")
        .orElse("Nothing sets these failures apart from the successes of the same time.");
  }

  /** {@code ran on host-b}. */
  private static String said(Trait trait) {
    String value = SafeText.line(trait.value(), 60);
    return switch (trait.aspect()) {
      case HOST -> "ran on host " + value;
      case RUNNER -> "were on runner " + value;
      case ARGUMENT -> "had " + SafeText.line(trait.path(), 60) + " = " + value;
      case HOUR -> "first ran from " + value;
      case DURATION -> "ran " + value;
      case WAIT -> "waited " + value;
      case RETRIES -> "were retried " + value + " times";
    };
  }

  private static Row row(Difference difference) {
    return new Row(
        said(difference.trait()),
        difference.traits().stream()
            .skip(1)
            .map(DifferencesPage::said)
            .collect(Collectors.joining(", ")),
        Part.of(difference.with(), difference.among()),
        Part.of(difference.othersWith(), difference.othersAmong()),
        chance(difference.chance()));
  }

  private static String of(int number, int all) {
    return CountText.of(number) + " of " + CountText.of(all);
  }

  private static String share(int number, int all) {
    return Math.round(100.0 * number / Math.max(1, all)) + " %";
  }

  private static String chance(double chance) {
    return chance < 1e-9 ? "below 1 in 1,000,000,000" : "1 in " + CountText.of((long) (1 / chance));
  }

  private static String sample(Sample sample, String noun) {
    String number =
        noun.equals("success") && sample.number() != 1
            ? CountText.of(sample.number()) + " successes"
            : CountText.of(sample.number(), noun);
    return sample.isAll() ? number : "the newest " + number;
  }
}
