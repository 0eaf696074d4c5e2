package dev.pynmon.bootstrap.e2e;

import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts pages by their kind, so that a walk over very many that are alike looks at the first of
 * them only: always the same ones, in the order of their links.
 */
public final class Kinds {
  /** A segment with one of these is an id, a key, or a name with a hash. */
  private static final Pattern NAME = Pattern.compile("[^/]*[0-9.:%@_][^/]*");

  private static final Pattern APP = Pattern.compile("^/apps/[^/]+");
  private static final Pattern VALUE = Pattern.compile("=[^&]*");

  private static final int ANY = Integer.MAX_VALUE;

  /** No fixture has more invocations, nor a list more parts. */
  private static final Limits WHOLE = new Limits(120, isFull() ? 12 : 1, ANY);

  private static final Limits ONE = new Limits(1, 1, isFull() ? ANY : 2);

  private static final Limits FEW = new Limits(isFull() ? 2 : 1, 1, isFull() ? ANY : 2);

  private static final Limits NONE = new Limits(0, 0, 0);

  /**
   * A small one: in it every address is tried in its form under the name of its application, too.
   */
  private static final SqliteFixture BY_APP = SqliteFixture.RECOVERY_DEMO;

  /** Has several applications, of which all but one are reached under their names alone. */
  private static final String OF_SEVERAL_APPS = "NEIGHBOURS";

  private final Limits plain;
  private final Limits byApp;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * How many there may be of a kind.
   *
   * @param things pages, each about one thing
   * @param views addresses that differ in what their parameters say alone
   * @param sorts of addresses of one place, by which parameters they have
   */
  private record Limits(int things, int views, int sorts) {
    int of(String path) {
      return isView(path) ? views : things;
    }
  }

  /** Nothing seen yet; pages that name their application before their place count apart. */
  private Kinds(Limits plain, Limits byApp) {
    this.plain = plain;
    this.byApp = byApp;
  }

  /** One of each kind; but in a full run none under the name of its application. */
  public static Kinds one() {
    return new Kinds(ONE, isFull() ? ONE : NONE);
  }

  /** One of each kind, and one of each under the name of its application. */
  public static Kinds oneOfEachApp() {
    return new Kinds(ONE, ONE);
  }

  /** Every thing of a fixture, in both forms of its address. */
  public static Kinds whole() {
    return new Kinds(WHOLE, WHOLE);
  }

  /** Every thing of a fixture under the name of its application; a few else, but in a full run. */
  private static Kinds wholeByApp() {
    return new Kinds(isFull() ? WHOLE : FEW, WHOLE);
  }

  /** Every thing of a fixture; under the name of its application a few, but in a full run. */
  public static Kinds wholeOnce() {
    return new Kinds(WHOLE, isFull() ? WHOLE : FEW);
  }

  /** A few of each; but in a full run none under the name of its application. */
  public static Kinds few() {
    return new Kinds(FEW, isFull() ? FEW : NONE);
  }

  /** A few of each, and of each under the name of its application. */
  public static Kinds fewOfEachApp() {
    return new Kinds(FEW, FEW);
  }

  /** What is enough where another walk comes to every thing, too: a few; in a full run each. */
  public static Kinds again() {
    return isFull() ? wholeOnce() : few();
  }

  /** What is enough of this store. */
  public static Kinds of(SqliteFixture fixture) {
    if (isWhole(fixture)) {
      return wholeOnce();
    }
    return fixture == BY_APP ? wholeByApp() : fewOf(fixture);
  }

  /** The same of what lies in Redis. */
  public static Kinds of(RedisFixture fixture) {
    return isWhole(fixture) ? wholeOnce() : fewOf(fixture);
  }

  private static Kinds fewOf(Enum<?> fixture) {
    return fixture.name().equals(OF_SEVERAL_APPS) ? fewOfEachApp() : few();
  }

  private static boolean isFull() {
    return Extent.askedBy(System.getenv()).isFull();
  }

  /** Whether a walk comes to every thing of this store: of one file, in a full run of each. */
  public static boolean isWhole(SqliteFixture fixture) {
    return fixture == SqliteFixture.SHOP4 || isFull();
  }

  /** The same of what lies in Redis. */
  public static boolean isWhole(RedisFixture fixture) {
    return fixture == RedisFixture.SHOP3 || isFull();
  }

  /** Whether another page of this kind is wanted; counts it. */
  public boolean isWanted(String path) {
    Limits limits = path.startsWith("/apps/") ? byApp : plain;
    String kind = kind(path);
    boolean isNew = !seen.containsKey(kind);
    return seen.merge(kind, 1, Integer::sum) <= limits.of(path)
        && (!isView(path) || !isNew || isWantedSort(kind, limits));
  }

  private boolean isWantedSort(String kind, Limits limits) {
    String place = kind.substring(0, kind.indexOf('?') + 1);
    return seen.merge(place, 1, Integer::sum) <= limits.sorts();
  }

  private static boolean isView(String path) {
    return path.contains("?");
  }

  public static String kind(String path) {
    String[] parts = path.split("\\?", 2);
    String place = NAME.matcher(APP.matcher(parts[0]).replaceAll("/apps/*")).replaceAll("*");
    return parts.length == 1 ? place : place + "?" + VALUE.matcher(parts[1]).replaceAll("=*");
  }
}
