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
    return new Href(
        switch (subject) {
          case Subject.OfInvocation of -> PageLinks.invocation(of.invocation(), links);
          case Subject.OfRunner of -> RunnerLink.href(of.runner(), links);
          case Subject.OfTask of -> PageLinks.task(of.task(), links);
          case Subject.OfQueue of -> PageLinks.queue(of.queue(), links);
          case Subject.OfTrigger of -> PageLinks.trigger(of.trigger(), links);
          case Subject.OfStatus of -> list(of, links);
          case Subject.OfAlike of -> differences(of, links);
          case Subject.Whole.RUNNERS -> links.area("runners").toString();
          case Subject.Whole.GONE -> links.to("runners", "gone").toString();
          case Subject.Whole.SCHEDULER -> RepairAddress.scheduler(links).toString();
          case Subject.Whole.QUEUES -> links.area("broker").toString();
          case Subject.Whole.STRANDED -> RepairAddress.stranded(links).toString();
          case Subject.Whole.TRIGGERS -> links.area("triggers").toString();
          case Subject.Whole.COMPONENTS -> links.withoutApp().area("apps").toString();
          case Subject.Whole.CLIENT_DATA -> links.area("client-data-store").toString();
        });
  }

  private static String list(Subject.OfStatus of, Links links) {
    String word = of.status().known().map(KnownStatus::label).orElse(of.status().value());
    Url all = links.area("invocations").with("status", word);
    Url ofTask = of.task().map(task -> all.with(FilterNames.TASK, task.value())).orElse(all);
    return of.since()
        .map(since -> ofTask.with(FilterNames.QUERY, since(since)))
        .orElse(ofTask)
        .toString();
  }

  /** What sets them apart from what succeeded in a day: by so long are failures judged. */
  private static String differences(Subject.OfAlike of, Links links) {
    return FailureAddress.differences(of.task(), of.fingerprint(), Preset.DAY, links).toString();
  }

  private static String since(Instant since) {
    return "ended:>=" + since.truncatedTo(ChronoUnit.MILLIS);
  }
}
