package dev.pynmon.web.part;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.PageLinks;

/**
 * Something by nothing but its id, for the template {@code part/id}.
 *
 * @param idHref its page; none for an id in no form
 * @param idWhole its id
 * @param idShort the beginning of that
 */
public record IdLink(Href idHref, String idWhole, String idShort) {
  /** An invocation. */
  public static IdLink of(InvocationId id, Links links) {
    return of(id.value(), PageLinks.invocation(id, links));
  }

  /** An event. */
  public static IdLink of(EventId id, Links links) {
    return of(id.value(), PageLinks.event(id, links));
  }

  /** A runner. */
  public static IdLink of(RunnerId id, Links links) {
    RunnerLink runner = RunnerLink.of(id, links);
    return new IdLink(runner.agentHref(), runner.agentId(), runner.agentShort());
  }

  /** A run of the atomic service. */
  public static IdLink ofServiceRun(String id, Links links) {
    return of(id, PageLinks.serviceRun(id, links));
  }

  /** A run of a trigger. */
  public static IdLink of(TriggerRunId id, Links links) {
    return of(id.value(), PageLinks.triggerRun(id, links));
  }

  /** A trigger. */
  public static IdLink ofTrigger(String id, Links links) {
    return of(id, PageLinks.trigger(id, links));
  }

  /** What has no page, with all of its id. */
  public static IdLink pageless(String id) {
    return new IdLink(Href.NONE, SafeText.whole(id), ShortId.of(id));
  }

  private static IdLink of(String id, Href href) {
    return new IdLink(href, SafeText.id(id), ShortId.of(id));
  }
}
