package dev.pynmon.web.param;

import dev.pynmon.domain.query.Moments;
import dev.pynmon.web.url.Query;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Times that were typed into a form are of the zone that it sends beside them. They are read as
 * such before anything else looks at an address, so that whatever is made of it has moments alone.
 */
public final class ZonedTimes {
  private static final Set<String> NAMES =
      Set.of("start_date", "end_date", "start", "end", "until");

  private ZonedTimes() {}

  /**
   * The same query, its times absolute and without the zone; as it is where it names none that we
   * know, for {@link Params#moment} says so.
   */
  public static Query absolute(Query query) {
    boolean isDated =
        query.pairs().stream()
            .anyMatch(pair -> NAMES.contains(pair.name()) && !pair.value().isBlank());
    return isDated
        ? query.all(Zones.PARAMETER).stream()
            .findFirst()
            .flatMap(Zones::parse)
            .map(zone -> absolute(query, zone))
            .orElse(query)
        : query;
  }

  private static Query absolute(Query query, ZoneId zone) {
    List<Query.Pair> pairs = new ArrayList<>();
    for (Query.Pair pair : query.pairs()) {
      if (NAMES.contains(pair.name())) {
        pairs.add(new Query.Pair(pair.name(), absolute(pair.value().strip(), zone)));
      } else if (!pair.name().equals(Zones.PARAMETER)) {
        pairs.add(pair);
      }
    }
    return new Query(pairs);
  }

  private static String absolute(String text, ZoneId zone) {
    return Moments.parse(text, zone).map(Object::toString).orElse(text);
  }
}
