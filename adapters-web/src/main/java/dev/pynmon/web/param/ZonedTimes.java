package dev.pynmon.web.param;

import dev.pynmon.domain.query.Moments;
import dev.pynmon.domain.search.SearchTimes;
import dev.pynmon.web.url.FailureAddress;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Times that were typed into a form are of the zone that it sends beside them. They are read as
 * such before anything else looks at an address, so that whatever is made of it has moments alone.
 */
public final class ZonedTimes {
  private static final Set<String> NAMES =
      Set.of("start_date", "end_date", "start", "end", "until");

  /** Queries, which may have times in them. */
  private static final Set<String> QUERIES = Set.of(FilterNames.QUERY, FailureAddress.OTHERS);

  private ZonedTimes() {}

  /**
   * The same parameters, their times absolute and without the zone; as they are where they name
   * none that we know, for {@link Params#moment} says so. Without a zone beside them, times are
   * UTC; in queries this is then said for who reads another, since they see it in a field that
   * would send it back as of theirs.
   *
   * @param reader in which zone the page is read
   * @param now of which day {@code today} is
   */
  public static Query absolute(Query query, ZoneId reader, Instant now) {
    if (query.pairs().stream().noneMatch(ZonedTimes::isOfTimes)) {
      return query;
    }
    Optional<String> beside = query.all(Zones.PARAMETER).stream().findFirst();
    if (beside.isEmpty()) {
      return Zones.isUtc(reader) ? query : read(query, ZoneOffset.UTC, now);
    }
    return beside.flatMap(Zones::parse).map(zone -> read(query, zone, now)).orElse(query);
  }

  /** Of those that were left empty, too, the zone is no part of an address. */
  private static boolean isOfTimes(Query.Pair pair) {
    return QUERIES.contains(pair.name()) || NAMES.contains(pair.name());
  }

  private static Query read(Query query, ZoneId zone, Instant now) {
    List<Query.Pair> pairs = new ArrayList<>();
    for (Query.Pair pair : query.pairs()) {
      if (NAMES.contains(pair.name())) {
        pairs.add(new Query.Pair(pair.name(), absolute(pair.value().strip(), zone)));
      } else if (QUERIES.contains(pair.name())) {
        pairs.add(new Query.Pair(pair.name(), SearchTimes.in(zone, pair.value(), now)));
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
