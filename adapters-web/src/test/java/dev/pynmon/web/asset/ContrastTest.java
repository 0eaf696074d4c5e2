package dev.pynmon.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.pictures.text.StatusText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text has a contrast of 4.5 at least and what is drawn of 3, on every ground, light and dark. */
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHIC = 3;
  private static final StyleSheet CSS = StyleSheet.ours();
  private static final Map<String, List<Color>> TOKENS = CSS.tokens();

  private enum Theme {
    LIGHT,
    DARK
  }

  /** What is too faint on what. */
  private record Checks(Theme theme, List<String> faint) {
    Color of(String token) {
      return Objects.requireNonNull(TOKENS.get(token), token).get(theme.ordinal());
    }

    void require(double least, String what, Color front, Color ground) {
      double contrast = front.contrast(ground);
      if (contrast < least) {
        faint.add("%s: %.2f".formatted(what, contrast));
      }
    }

    void text(String front, String... grounds) {
      for (String ground : grounds) {
        require(TEXT, front + " on " + ground, of(front), of(ground));
      }
    }

    void graphic(String front, String... grounds) {
      for (String ground : grounds) {
        require(GRAPHIC, front + " on " + ground, of(front), of(ground));
      }
    }
  }

  private static Checks checks(Theme theme) {
    return new Checks(theme, new ArrayList<>());
  }

  @ParameterizedTest
  @EnumSource
  void textOnEveryGround_canBeRead(Theme theme) {
    Checks checks = checks(theme);
    for (String text : List.of("text", "text-2", "text-3", "accent")) {
      checks.text(text, "bg", "surface", "inset", "hover", "accent-bg");
    }
    checks.text("text-2", "info-bg", "danger-bg", "warn-bg");
    checks.text("accent", "warn-bg", "danger-bg");
    checks.text("on-accent", "accent");
    checks.text("danger", "surface");
    checks.text("warn", "warn-bg", "surface", "hover");
    checks.text("ok", "surface", "hover");
    checks.text("surface", "text");

    assertThat(checks.faint()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsDrawn_canBeSeen(Theme theme) {
    Checks checks = checks(theme);
    checks.graphic("edge", "surface", "inset", "bg");
    checks.graphic("accent", "bg");
    checks.graphic("brand", "surface");
    List<Color> danger = CSS.pair(".btn-x.danger.main", "background");
    List<Color> verb = CSS.pair(".btn-x.danger.main", "color");
    checks.require(TEXT, "danger", verb.get(theme.ordinal()), danger.get(theme.ordinal()));

    assertThat(checks.faint()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyStatus_canBeReadAndSeen(Theme theme) {
    Checks checks = checks(theme);
    List<Color> lane = CSS.pair(".lane.alt", "fill");
    for (String status : statuses()) {
      Color graphic = checks.of(status);
      Color text = checks.of(status + "-t");
      Color tint = graphic.over(checks.of("surface"), 0.12);
      Color soft = graphic.over(checks.of("surface"), 0.20);
      checks.require(TEXT, status + " on its tint", text, tint);
      checks.require(TEXT, status + " on its soft bar", text, soft);
      checks.require(GRAPHIC, status + " icon on its tint", graphic, tint);
      checks.text(status + "-t", "surface", "hover", "inset");
      checks.graphic(status, "surface", "inset", "bg");
      checks.require(GRAPHIC, status + " on a lane", graphic, lane.get(theme.ordinal()));
    }

    assertThat(checks.faint()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyStatus_hasAColourThatNoOtherHas(Theme theme) {
    Checks checks = checks(theme);

    assertThat(statuses().stream().map(checks::of)).hasSize(15).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void labelOnASolidBar_canBeRead(Theme theme) {
    Checks checks = checks(theme);
    Color label = CSS.pair(".seg-lab", "fill").get(theme.ordinal());
    for (String bar : List.of("st-running", "st-failed", "st-retry", "st-killed")) {
      checks.require(TEXT, "label on " + bar, label, checks.of(bar));
    }

    assertThat(checks.faint()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyStore_canBeSeen(Theme theme) {
    Checks checks = checks(theme);
    for (String store : List.of("store-a", "store-b", "store-c", "store-d")) {
      checks.graphic(store, "surface", "hover", "accent-bg");
    }

    assertThat(checks.faint()).isEmpty();
  }

  @Test
  void everyStatus_hasColoursAndAShapeOfItsOwn() {
    List<String> classes =
        Stream.concat(
                Arrays.stream(KnownStatus.values()).map(StatusText::cssClass),
                Stream.of("st-unknown"))
            .toList();

    assertThat(classes).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(statuses());
    assertThat(classes)
        .allSatisfy(
            name -> {
              assertThat(CSS.files().get("status.css"))
                  .contains(
                      "." + name + " { --c: var(--" + name + "); --t: var(--" + name + "-t); }");
              assertThat(icons()).contains("<symbol id=\"" + name + "\"");
            });
    assertThat(classes.stream().map(ContrastTest::shape)).doesNotHaveDuplicates();
  }

  private static TreeSet<String> statuses() {
    TreeSet<String> statuses = new TreeSet<>(TOKENS.keySet());
    statuses.removeIf(token -> !token.startsWith("st-") || token.endsWith("-t"));
    return statuses;
  }

  private static String icons() {
    try (InputStream in =
        Objects.requireNonNull(
            ContrastTest.class.getResourceAsStream("/pynmon/static/icons.svg"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shape(String name) {
    return Pattern.compile("<symbol id=\"" + name + "\"[^>]*>(.*?)</symbol>", Pattern.DOTALL)
        .matcher(icons())
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--st-[\\w-]+:\\s*(?!var)", "\\.st-[\\w-]+\\s*\\{\\s*--c:"})
  void palette_isWrittenInOnePlace(String definition) {
    assertThat(
            CSS.files().entrySet().stream()
                .filter(file -> Pattern.compile(definition).matcher(file.getValue()).find())
                .map(Map.Entry::getKey))
        .hasSize(1);
  }
}
