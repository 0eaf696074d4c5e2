package dev.pynmon.bootstrap.e2e.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Site;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A shop with an invocation of each kind that has ended, a runner, and two monitors, one of which
 * has the catalogue of tasks. Between {@link #settle} and the next one the runner rests.
 */
final class Rig implements AutoCloseable {
  private final RealShop shop;
  private final RealRunner runner;
  private final Site site;
  private final Site knowing;
  private final Map<Kind, String> originals = new EnumMap<>(Kind.class);
  private final Changes contextOfPynenc;
  private final Changes contextOfMonitor;

  private Rig(RealShop shop, Path folder) {
    this.shop = shop;
    String first = Kind.PLAIN.call(shop);
    contextOfPynenc = shop.changes(first).in("runner_context");
    runner = shop.startRunner();
    for (Kind kind : Kind.values()) {
      originals.put(kind, kind.call(shop));
    }
    settle();
    site = Site.of(folder, shop.store()).ready();
    knowing = Site.of(folder, shop.store(), "--tasks", shop.catalogue().toString()).ready();
    contextOfMonitor = shop.changes(rerun(Kind.PLAIN, "")).in("runner_context");
    rerunKnowing(Kind.PLAIN);
    settle();
  }

  static Rig open(Deployment deployment, Path folder) {
    return new Rig(deployment.open(folder), folder);
  }

  RealShop shop() {
    return shop;
  }

  /** What pynenc and the monitor wrote about themselves when each first registered something. */
  Changes contextOfPynenc() {
    return contextOfPynenc;
  }

  Changes contextOfMonitor() {
    return contextOfMonitor;
  }

  String original(Kind kind) {
    return Optional.ofNullable(originals.get(kind)).orElseThrow();
  }

  /** Lets the runner work until all that was registered has ended, and what that triggers. */
  void settle() {
    runner.work();
    shop.awaitNumber("noted", shop.of("note").size());
    Stream.concat(Stream.of("noted", "both"), Stream.of(Kind.values()).map(Kind::task))
        .forEach(task -> shop.awaitEnd(shop.of(task)));
    runner.rest();
    shop.ask("changes");
  }

  /** Has the monitor run it again, and returns the id of the new one. */
  String rerun(Kind kind, String form) {
    return created(ask(site, kind, form));
  }

  /** Has the monitor that has the catalogue run it again. */
  String rerunKnowing(Kind kind) {
    return created(ask(knowing, kind, ""));
  }

  private static String created(JsonNode answer) {
    assertThat(answer.get("existing").booleanValue()).as(answer.toString()).isFalse();
    return answer.get("new_invocation_id").textValue();
  }

  /** Has the monitor run it again, and returns what it said. */
  JsonNode ask(Kind kind, String form) {
    return ask(site, kind, form);
  }

  /** Begins a run of many while the runner works. */
  JsonNode runMany(String form) {
    runner.work();
    return post(site, "/reruns", form);
  }

  private JsonNode ask(Site monitor, Kind kind, String form) {
    return post(monitor, "/invocations/" + original(kind) + "/rerun", form);
  }

  private static JsonNode post(Site monitor, String path, String form) {
    Answer answer = monitor.post(path, form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @Override
  public void close() {
    site.close();
    knowing.close();
    runner.close();
    shop.close();
  }
}
