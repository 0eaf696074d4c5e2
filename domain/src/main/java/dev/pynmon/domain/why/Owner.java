package dev.pynmon.domain.why;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.why.Sentence.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who holds an invocation.
 *
 * @param runner who
 * @param lastHeard when it, or else the runner above it, was last heard of; empty when never
 * @param goneSince since when it counts as dead; empty while it does not
 */
public record Owner(RunnerId runner, Optional<Instant> lastHeard, Optional<Instant> goneSince) {
  /** True when it counts as dead. */
  public boolean isGone() {
    return goneSince.isPresent();
  }

  Writer name(Writer writer) {
    return writer.runner(runner);
  }

  /** For example {@code last heard of 5 s ago}. */
  Writer heard(Writer writer, Instant now) {
    return lastHeard
        .map(at -> writer.words("last heard of ").since(at, now).words(" ago"))
        .orElseGet(() -> writer.words("never heard of"));
  }

  List<Evidence> evidence(Instant now) {
    return List.of(
        new Evidence(new Subject.OfRunner(runner), heard(Sentence.say(""), now).end(), lastHeard));
  }
}
