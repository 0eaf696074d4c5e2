package dev.pynmon.web.why;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Preset;
import dev.pynmon.domain.why.Subject;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import dev.pynmon.web.url.RepairAddress;
import dev.pynmon.web.url.Url;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where what a sentence speaks of has its page. */
public final class SubjectLink {
  private SubjectLink() {}

  /** Its page; none where there is none. */
  public static Href of(Subject subject, Links links) {
    return switch (subject) {
      case Subject.OfInvocation of -> PageLinks.invocation(of.invocation(), links);
      case Subject.OfRunner of -> RunnerLink.href(of.runner(), links);
      case Subject.OfTask of -> PageLinks.task(of.task(), links);
      case Subject.OfQueue of -> PageLinks.queue(of.queue(), links);
      case Subject.OfTrigger of -> PageLinks.trigger(of.trigger(), links);
      case Subject.OfStatus of -> list(of, links);
      case Subject.OfAlike of -> differences(of, links);
      case Subject.Whole.RUNNERS -> Href.to(links.area("runners"));
      case Subject.Whole.GONE -> Href.to(links.to("runners", "gone"));
      case Subject.Whole.SCHEDULER -> Href.to(RepairAddress.scheduler(links));
      case Subject.Whole.QUEUES -> Href.to(links.area("broker"));
      case Subject.Whole.STRANDED -> Href.to(RepairAddress.stranded(links));
      case Subject.Whole.TRIGGERS -> Href.to(links.area("triggers"));
      case Subject.Whole.COMPONENTS -> Href.to(links.withoutApp().area("apps"));
      case Subject.Whole.CLIENT_DATA -> Href.to(links.area("client-data-store"));
    };
  }

  private static Href list(Subject.OfStatus of, Links links) {
    String word = of.status().known().map(KnownStatus::label).orElse(of.status().value());
    Url all = links.area("invocations").with("status", word);
    Url ofTask = of.task().map(task -> all.with(FilterNames.TASK, task.value())).orElse(all);
    return Href.to(
        of.since().map(since -> ofTask.with(FilterNames.QUERY, since(since))).orElse(ofTask));
  }

  /** What sets them apart from what succeeded in a day: by so long are failures judged. */
  private static Href differences(Subject.OfAlike of, Links links) {
    return FailureAddress.differences(of.task(), of.fingerprint(), Preset.DAY, links);
  }

  private static String since(Instant since) {
    return "ended:>=" + since.truncatedTo(ChronoUnit.MILLIS);
  }
}
