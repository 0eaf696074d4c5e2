package dev.pynmon.bootstrap.attack.store;

import dev.pynmon.bootstrap.attack.store.HostileKey.Damage;
import dev.pynmon.bootstrap.attack.visit.Budget;
import dev.pynmon.redis.key.AppKeys;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts into every kind of key of a server what pynenc never wrote, takes keys away, or makes them
 * of another type, and looks at every page.
 */
public final class HostileKeys {
  /** What tells keys of a kind apart. */
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{40,}|[A-Za-z_]+\\.[A-Za-z_.]+");

  private static final Pattern APP = Pattern.compile("^__pynenc__:(.*?):");

  private final Path folder;
  private final RedisServer server;
  private final Tour tour;
  private final Random random;

  public HostileKeys(Path folder, RedisServer server, Tour tour, Random random) {
    this.folder = folder;
    this.server = server;
    this.tour = tour;
    this.random = random;
  }

  /** Every kind of key of these fixtures once in each way, a few of one application in a store. */
  public Coverage run(List<RedisFixture> fixtures, Budget budget) {
    return new Walk<>(fixtures.stream().flatMap(HostileKeys::places).toList(), random, Place::fits)
        .go(budget, this::some);
  }

  private static Stream<Place> places(RedisFixture fixture) {
    return fixture.keys().stream()
        .map(key -> kind(key.key()))
        .distinct()
        .sorted()
        .flatMap(
            kind -> Arrays.stream(Damage.values()).map(damage -> new Place(fixture, kind, damage)));
  }

  private static String kind(String key) {
    return ID.matcher(key).replaceAll("*");
  }

  /** When pages of all do not hold, each is tried alone. */
  private int some(List<Place> places) {
    long seed = random.nextLong();
    int breaks = tour.breaks();
    int tried = store(places, seed);
    if (tour.breaks() > breaks && places.size() > 1) {
      places.forEach(place -> store(List.of(place), seed));
    }
    return tried;
  }

  private int store(List<Place> places, long seed) {
    RedisFixture fixture = places.getFirst().fixture();
    int tried =
        with(
            fixture,
            redis -> (int) places.stream().filter(place -> damage(redis, place, seed)).count());
    String app = places.getFirst().app();
    tour.through(
        folder,
        places.stream().map(Place::toString).collect(Collectors.joining(", ")),
        List.of(server.address().toString()),
        id -> AppKeys.of(id).prefix().equals(app));
    return tried;
  }

  /** False when there is no such key. */
  private static boolean damage(RawRedis redis, Place place, long seed) {
    List<String> keys = keys(redis, key -> kind(key).equals(place.kind()));
    keys.forEach(key -> new HostileKey(redis, key, seed).damage(place.damage()));
    return !keys.isEmpty();
  }

  /** All keys at once hold what they should not. */
  public void whole(RedisFixture fixture) {
    long seed = random.nextLong();
    with(
        fixture,
        redis -> {
          List<String> keys = keys(redis, _ -> true);
          keys.forEach(key -> new HostileKey(redis, key, seed).damage(Damage.VALUES));
          return keys.size();
        });
    tour.through(folder, fixture + " as a whole", List.of(server.address().toString()));
  }

  private static List<String> keys(RawRedis redis, Predicate<String> wanted) {
    return redis.texts("KEYS", "*").stream().filter(wanted).sorted().toList();
  }

  private int with(RedisFixture fixture, ToIntFunction<RawRedis> change) {
    try (RawRedis redis = server.connect()) {
      redis.call("FLUSHALL");
      RedisLoader.load(fixture, redis);
      return change.applyAsInt(redis);
    }
  }

  /**
   * A kind of key.
   *
   * @param kind a key with all that tells it from others of its kind left out
   * @param damage what is done to all of them
   */
  private record Place(RedisFixture fixture, String kind, Damage damage) {
    /** The application that the key is of, as keys name it. */
    String app() {
      Matcher app = APP.matcher(kind);
      return app.find() ? app.group(1) : "";
    }

    boolean fits(Place other) {
      return fixture == other.fixture && app().equals(other.app()) && !kind.equals(other.kind);
    }

    @Override
    public String toString() {
      return fixture + " " + kind + " " + damage;
    }
  }
}
