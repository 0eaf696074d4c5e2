package dev.pynmon.web.log;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.log.LogReference;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;
import java.util.HashMap;
import java.util.Map;

/**
 * Where what a log names has its page: also what no store knows has an address, which says so.
 *
 * @param log what is known of it
 * @param links makes the links
 * @param made those that were asked for, since a long log names the same again and again
 */
record LogLinks(ExplainedLog log, Links links, Map<LogReference, Href> made) {
  LogLinks(ExplainedLog log, Links links) {
    this(log, links, new HashMap<>());
  }

  /** The page of what this names; none where there is no such page. */
  Href of(LogReference reference) {
    return made.computeIfAbsent(reference, this::make);
  }

  private Href make(LogReference reference) {
    return switch (log.of(reference)) {
      case Explained.Found found -> of(reference.subject(), found.thing());
      case Explained.Choice _ -> choose(reference);
      case Explained.Gone gone -> of(reference.subject(), gone.id());
      case Explained.Unknown _ -> of(reference.subject(), reference.value());
      case Explained.NotLookedUp _ -> of(reference.subject(), reference.value());
    };
  }

  /** A worker may be named by what it runs. */
  private Href of(LogSubject named, LogThing thing) {
    boolean other = thing instanceof LogThing.OfInvocation && named == LogSubject.RUNNER;
    return of(other ? LogSubject.INVOCATION : named, thing.id());
  }

  private Href choose(LogReference reference) {
    return Href.to(links.to("search").with(FilterNames.QUERY, reference.value()));
  }

  /** The page of a thing of this kind. */
  Href of(LogSubject subject, String id) {
    return switch (subject) {
      case INVOCATION -> PageLinks.invocation(new InvocationId(id), links);
      case RUNNER -> RunnerLink.href(new RunnerId(id), links);
      case TASK -> PageLinks.task(new TaskKey(id), links);
      case WORKFLOW -> PageLinks.workflowRun(new WorkflowId(id), links);
      case EVENT -> PageLinks.event(new EventId(id), links);
      case SERVICE_RUN -> PageLinks.serviceRun(id, links);
      case TRIGGER -> PageLinks.trigger(id, links);
      case TRIGGER_RUN -> PageLinks.triggerRun(new TriggerRunId(id), links);
      case CONDITION, VALID_CONDITION, CRON, CONTEXT -> Href.NONE;
    };
  }
}
