package dev.pynmon.bootstrap.e2e.golden;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.timeline.TimelineQuery;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.timeline.TimelineLimits;
import dev.pynmon.pictures.timeline.TimelineLook;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.figure.Bar;
import dev.pynmon.pictures.timeline.figure.DrawnStay;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.figure.Point;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Timelines and family trees of stores that a real pynenc wrote. */
class RealPicturesIT {
  private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
  private static final TimeWindow EVER =
      new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), NOW.plusSeconds(1));
  private static final int PARTS = 40;
  private static final Pattern INVOCATION =
      Pattern.compile("<a class=\"inv\"[^>]* data-invocation-id=\"([^\"]+)\"");

  @TempDir private Path folder;

  /** A bar of a picture. */
  private record Seen(Figure figure, Bar bar) {
    String text() {
      return figure.subject().id() + " " + bar.segment().status().label();
    }

    /** Whether it lies in a window; one that merely ends where the window begins does not. */
    boolean isIn(TimeWindow window) {
      boolean touches = bar.segment().until().equals(window.from());
      boolean instant = bar.segment().from().equals(bar.segment().until());
      return !bar.segment().from().isAfter(window.to())
          && !bar.segment().until().isBefore(window.from())
          && (!touches || instant);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP_THREAD", "SHOP024", "SHOP4", "KINDS4", "SPLIT"})
  void show_anyPartOfTheTime_hasTheBarsOfTheWhole(SqliteFixture fixture) {
    try (Pynmon pynmon = open(fixture)) {
      List<Seen> whole = bars(pynmon, EVER);

      assertThat(whole).isNotEmpty();
      for (TimeWindow part : parts(whole)) {
        assertThat(bars(pynmon, part))
            .extracting(Seen::text)
            .containsExactlyInAnyOrderElementsOf(
                whole.stream().filter(bar -> bar.isIn(part)).map(Seen::text).toList());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP_THREAD", "SHOP024", "SHOP4", "KINDS4", "SPLIT"})
  void show_everything_hasEveryInvocationInItsPlace(SqliteFixture fixture) throws IOException {
    try (Pynmon pynmon = open(fixture)) {
      TimelinePicture whole = picture(pynmon, EVER);

      assertThat(whole.figures())
          .extracting(figure -> figure.subject().id())
          .containsExactlyInAnyOrderElementsOf(fixture.golden().invocations().keySet());
      assertThat(structure(whole)).isEqualTo(golden(fixture));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP_THREAD", "SHOP4", "KINDS4"})
  void page_hasEveryInvocation(SqliteFixture fixture) {
    try (Site site = Site.over(folder, fixture.copyTo(folder))) {
      Answer page =
          site.get(
              "/invocations/timeline?limit=50000&start_date=2026-01-01T00:00:00Z&end_date=" + NOW);

      assertThat(page).returns(200, Answer::status);
      assertThat(INVOCATION.matcher(page.body()).results().map(found -> found.group(1)))
          .containsExactlyInAnyOrderElementsOf(
              fixture.golden().invocations().keySet().stream().map(InvocationId::value).toList());
    }
  }

  /** A line for each part of each invocation: lane, row, id, statuses, why its last bar ends. */
  private static String structure(TimelinePicture picture) {
    return picture.figures().stream()
        .flatMap(figure -> figure.stays().stream().map(stay -> line(picture, figure, stay)))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(TimelinePicture picture, Figure figure, DrawnStay stay) {
    String lane = picture.lane(stay.lane()).orElseThrow().label().title();
    String statuses =
        Stream.concat(
                stay.bars().stream().map(Bar::segment), stay.points().stream().map(Point::segment))
            .distinct()
            .sorted(Comparator.comparing(Segment::from).thenComparing(Segment::until))
            .map(segment -> segment.status().label())
            .collect(Collectors.joining(" "));
    String end = stay.bars().isEmpty() ? "-" : stay.bars().getLast().segment().end().name();
    return String.join(" | ", lane, "" + stay.row(), figure.subject().id().value(), statuses, end);
  }

  /** Held against the histories of the golden files when it was written down. */
  private static String golden(SqliteFixture fixture) throws IOException {
    String name = "/pictures/" + fixture.name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream in = requireNonNull(RealPicturesIT.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP_THREAD", "SHOP024", "SHOP4", "KINDS4", "SPLIT"})
  void show_familyOfEachInvocation_isTheTreeOfTheOriginal_withItAndItsParent(
      SqliteFixture fixture) {
    GoldenFamilies families = new GoldenFamilies(fixture.golden());
    GoldenTrees trees = GoldenTrees.of(fixture);
    try (Pynmon pynmon = open(fixture)) {
      for (Figure figure : picture(pynmon, EVER).figures()) {
        ShowFamilyTreeResult.Found family =
            (ShowFamilyTreeResult.Found)
                pynmon
                    .useCases()
                    .invocations()
                    .families()
                    .show(new FamilyTreeQuery(app(pynmon), figure.subject().id(), Expansions.NONE));

        assertThat(family.view().missing()).isEmpty();
        assertThat(lines(family.view().tree()))
            .containsExactlyInAnyOrderElementsOf(trees.below(families.root(figure.subject().id())));
        assertThat(family.view().tree().node(figure.subject().id()))
            .hasValueSatisfying(
                node -> {
                  assertThat(node.focus()).isTrue();
                  assertThat(node.member().parent())
                      .isEqualTo(
                          families.above(figure.subject().id()).map(GoldenFamilies.Line::from));
                  assertThat(node.facts().task()).isEqualTo(figure.subject().task());
                });
      }
    }
  }

  private static List<GoldenFamilies.Line> lines(FamilyTree tree) {
    return tree.edges().stream()
        .map(e -> new GoldenFamilies.Line(e.from(), e.descent().value(), e.to()))
        .toList();
  }

  /** The time from the first to the last bar in parts, and twice the time behind it. */
  private static List<TimeWindow> parts(List<Seen> bars) {
    Instant begin =
        bars.stream().map(seen -> seen.bar().segment().from()).min(Instant::compareTo).get();
    Instant end =
        bars.stream()
            .map(seen -> seen.bar().segment().until())
            .filter(NOW::isAfter)
            .max(Instant::compareTo)
            .get();
    Duration part = Duration.between(begin, end).dividedBy(PARTS);
    return Stream.iterate(begin, from -> from.plus(part))
        .limit(PARTS + 2)
        .map(from -> new TimeWindow(from, from.plus(part)))
        .toList();
  }

  private static List<Seen> bars(Pynmon pynmon, TimeWindow window) {
    return picture(pynmon, window).figures().stream()
        .flatMap(
            figure ->
                figure.stays().stream()
                    .flatMap(stay -> stay.bars().stream())
                    .map(bar -> new Seen(figure, bar)))
        .toList();
  }

  private static TimelinePicture picture(Pynmon pynmon, TimeWindow window) {
    TimelineLook all =
        new TimelineLook(
            Resolution.AUTO, true, Set.of(), new TimelineLimits(50_000, 1_000, 5_000, 100_000));
    TimelineView view =
        pynmon
            .useCases()
            .timeline()
            .show(TimelineQuery.of(app(pynmon), window).selecting(Set.of(), 50_000));
    assertThat(view.missing()).isEmpty();
    assertThat(view.reach()).isEqualTo(TimelineView.Reach.ALL);
    return TimelinePicture.of(view.timeline().available().orElseThrow(), all);
  }

  private static AppKey app(Pynmon pynmon) {
    return pynmon.useCases().apps().all().list().apps().getFirst().key();
  }

  private Pynmon open(SqliteFixture fixture) {
    Pynmon.Builder builder =
        Pynmon.builder()
            .timeout(Patience.OF_STORES)
            .readOnly(true)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.copyTo(folder).forEach(file -> builder.store("sqlite:" + file));
    return builder.build();
  }
}
