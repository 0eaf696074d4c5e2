package dev.pynmon.demo;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The contents of an application in a few characters, the same on every machine. */
final class ContentsDigest {
  private final MessageDigest digest;

  private ContentsDigest() throws NoSuchAlgorithmException {
    digest = MessageDigest.getInstance("SHA-256");
  }

  static String of(Contents all) throws NoSuchAlgorithmException {
    ContentsDigest digest = new ContentsDigest();
    all.states().values().forEach(state -> digest.add(all, state));
    all.messages().forEach(message -> digest.add(message.invocation().value()));
    all.heartbeats().values().forEach(beat -> digest.add(beat.runner().value(), beat.last()));
    all.contexts()
        .values()
        .forEach(context -> digest.add(context.id().value(), context.hostname()));
    all.serviceRuns().forEach(run -> digest.add(run.id(), run.start(), run.status()));
    all.clientData().forEach(reference -> digest.add(reference.value()));
    all.events()
        .forEach(event -> digest.add(event.id(), event.code(), event.at(), event.started()));
    all.triggerRuns()
        .forEach(run -> digest.add(run.id(), run.executedAt(), run.started(), run.participants()));
    return HexFormat.of().formatHex(digest.digest.digest());
  }

  private void add(Contents all, InvocationState state) {
    InvocationId id = state.id();
    add(id.value(), state.call().value(), state.retries());
    all.histories().get(id).entries().forEach(this::add);
    Outcome outcome = all.outcomes().getOrDefault(id, Outcome.NONE);
    outcome.result().ifPresent(text -> add(text.text()));
    outcome.exception().ifPresent(text -> add(text.text()));
    all.waitedFor().getOrDefault(id, List.of()).forEach(waited -> add(waited.value()));
  }

  private void add(HistoryEntry entry) {
    add(entry.at(), entry.status().status().toString(), entry.status().at());
    entry.runnerContext().ifPresent(runner -> add(runner.value()));
  }

  private void add(Object... parts) {
    for (Object part : parts) {
      digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
  }
}
