package dev.pynmon.bootstrap.attack.load;

import dev.pynmon.bootstrap.attack.route.Hostile;
import dev.pynmon.bootstrap.attack.visit.Reply;
import dev.pynmon.bootstrap.attack.visit.Visitor;
import dev.pynmon.bootstrap.e2e.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Somebody who looks around: follows any link of any page that was seen so far, comes over new
 * connections now and then, asks for what is not there, and leaves before an answer has come.
 */
final class Wanderer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_KNOWN = 3_000;
  private static final int EACH = 12;

  private final Visitor visitor;
  private final Random random;
  private final Set<String> known = new LinkedHashSet<>(Set.of("/"));
  private final List<String> places = new ArrayList<>(List.of("/"));
  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
  private int steps;

  Wanderer(URI address, Random random) {
    this.visitor = new Visitor(address, PATIENCE);
    this.random = random;
  }

  /** One page. */
  void step() {
    steps++;
    String place = places.get(random.nextInt(places.size()));
    if (random.nextInt(EACH) == 0) {
      place = place + (place.contains("?") ? "&" : "?") + "limit=" + Hostile.text(random);
    }
    if (random.nextInt(EACH) == 0) {
      visitor.leave();
    }
    if (random.nextInt(EACH) == 0) {
      visitor.breakOff(place);
    } else {
      note(place, visitor.get(place));
    }
  }

  private void note(String place, Optional<Reply> reply) {
    statuses.merge(reply.map(Reply::status).orElse(0), 1, Integer::sum);
    reply.filter(page -> page.type().equals("text/html")).ifPresent(page -> learn(place, page));
  }

  private void learn(String place, Reply page) {
    new Answer(place, page.status(), page.type(), "", page.text())
        .links().stream()
            .filter(link -> known.size() < MOST_KNOWN && known.add(link))
            .forEach(places::add);
  }

  int steps() {
    return steps;
  }

  /** How many answers there were by their status; 0 for none. */
  TreeMap<Integer, Integer> statuses() {
    return statuses;
  }

  @Override
  public void close() {
    visitor.close();
  }
}
