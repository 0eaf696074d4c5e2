package dev.pynmon.web.part;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.Optional;

/**
 * A runner by its id, for the template {@code part/agent}.
 *
 * @param agentHref its page; none for an id that no address can name
 * @param agentId its id, perhaps with its class
 * @param agentShort its id, shortened
 */
public record RunnerLink(Href agentHref, String agentId, String agentShort) {
  /** A link to this runner. */
  public static RunnerLink of(RunnerId id, Links links) {
    return new RunnerLink(
        href(id, links), SafeText.id(id.value()), id.value().isEmpty() ? "none" : ShortId.of(id));
  }

  /** The same, titled with its class where that is known. */
  public static RunnerLink of(RunnerId id, Optional<RunnerContext> context, Links links) {
    String known = context.map(found -> found.runnerClass() + " ").orElse("");
    return new RunnerLink(href(id, links), SafeText.name(known + id.value()), ShortId.of(id));
  }

  /** The page of a runner; none for an id that no address can name. */
  public static Href href(RunnerId id, Links links) {
    return RunnerId.parse(id.value())
        .filter(parsed -> SafeText.isWhole(parsed.value()))
        .map(parsed -> Href.to(links.to("runners", parsed.value())))
        .orElse(Href.NONE);
  }
}
