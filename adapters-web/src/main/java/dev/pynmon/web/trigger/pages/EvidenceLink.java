package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.domain.trigger.firing.Turn;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.url.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that an answer is known from.
 *
 * @param evidenceWhat what it is, or the words up to it
 * @param evidenceLink its page
 */
record EvidenceLink(String evidenceWhat, IdLink evidenceLink) {
  /** How many triggers are named in an answer. */
  static final int MOST = 5;

  /**
   * An answer with what it is known from: what it names leads there, the rest follows it.
   *
   * @param parts the words up to each, and it
   * @param end the words behind the last
   */
  record Woven(List<EvidenceLink> parts, String end) {}

  static Woven weave(String answer, List<EvidenceLink> evidence) {
    List<EvidenceLink> parts = new ArrayList<>();
    List<EvidenceLink> unnamed = new ArrayList<>();
    String rest = answer;
    for (EvidenceLink each : evidence) {
      String name = each.evidenceLink().idShort();
      int at = rest.indexOf(name);
      (at < 0 ? unnamed : parts)
          .add(at < 0 ? each : new EvidenceLink(rest.substring(0, at), each.evidenceLink()));
      rest = at < 0 ? rest : rest.substring(at + name.length());
    }
    String lead = rest + " Known from ";
    for (EvidenceLink each : unnamed) {
      parts.add(new EvidenceLink(lead + each.evidenceWhat() + " ", each.evidenceLink()));
      lead = ", ";
    }
    return new Woven(parts, unnamed.isEmpty() ? rest : ".");
  }

  static List<EvidenceLink> of(Firing firing, Links links) {
    Stream<EvidenceLink> ran =
        isOfLast(firing.standing())
            ? firing.last().stream().flatMap(run -> of(run, links))
            : Stream.empty();
    return Stream.of(ran, served(firing.standing(), links), ofTurn(firing, links))
        .flatMap(each -> each)
        .toList();
  }

  /** The triggers for which is kept what one fires upon. */
  static Stream<EvidenceLink> ofKeepers(List<Trigger> keepers, Links links) {
    return keepers.stream()
        .limit(MOST)
        .map(one -> new EvidenceLink("trigger", IdLink.ofTrigger(one.id(), links)));
  }

  /** Where the newest run is spoken of. */
  private static boolean isOfLast(Standing standing) {
    return standing instanceof Standing.Fired
        || standing instanceof Standing.Again
        || standing instanceof Standing.Stopped
        || standing instanceof Standing.Missed;
  }

  private static Stream<EvidenceLink> of(TriggerRun run, Links links) {
    return Stream.concat(
        Stream.of(new EvidenceLink("run", IdLink.of(run.id(), links))),
        run.started().stream().map(id -> new EvidenceLink("which started", IdLink.of(id, links))));
  }

  private static Stream<EvidenceLink> served(Standing standing, Links links) {
    return standing instanceof Standing.Met met
        ? met.served().stream().map(run -> service(run.id(), links))
        : Stream.empty();
  }

  /** Whose turn it is tells nothing where nothing waits for it. */
  private static Stream<EvidenceLink> ofTurn(Firing firing, Links links) {
    boolean isWaiting = firing.standing() instanceof Standing.Met;
    return switch (firing.turn()) {
      case Turn.Stuck stuck ->
          Stream.concat(
              Stream.of(service(stuck.stuck().run().id(), links)),
              Stream.of(stuck.stuck().run().runner())
                  .filter(runner -> !runner.value().isEmpty())
                  .map(runner -> runner(runner, links)));
      case Turn.Now mine when isWaiting -> runner(mine.runner(), links);
      case Turn.Later later when isWaiting -> runner(later.runner(), links);
      default -> Stream.empty();
    };
  }

  private static Stream<EvidenceLink> runner(Heartbeat sign, Links links) {
    return Stream.of(runner(sign.runner(), links));
  }

  private static EvidenceLink runner(RunnerId id, Links links) {
    return new EvidenceLink("runner", IdLink.of(id, links));
  }

  static EvidenceLink service(String id, Links links) {
    return new EvidenceLink("run of the atomic service", IdLink.ofServiceRun(id, links));
  }
}
