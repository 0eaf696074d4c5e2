package dev.pynmon.web.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final String FOLDER = "pynmon/static/js/";

  /** One that fails does not keep the others from their work. */
  private static final String CALL =
      "const $=(m)=>{try{return m();}catch(e){console.error(e);return{};}};\n";

  private final Modules modules = new Modules(FOLDER, "text/javascript");

  private static String text(Asset asset) {
    return new String(asset.plain(), UTF_8);
  }

  @Test
  void joined_areSeenByOneAnother_inOneFile() {
    modules.alone("query-kept");
    Asset query = modules.alone("query");
    modules.alone("saved");
    Asset page = modules.join("page", List.of("search", "highlight", "family"));

    assertThat(page.name()).matches("page-[0-9a-f]{12}\\.js");
    assertThat(text(page))
        .startsWith(CALL + "const $search=$(()=>{\n")
        .contains("await import(\"./" + query.name() + "\")")
        .contains("\nconst { isTyping } = $search;\n")
        .contains("\nconst { repaint } = $highlight;\n")
        .containsPattern("\nreturn\\{treeAddress,fetchPart,isPlain,centre,nodeOf,acrossFrom};}\\);")
        .endsWith("\nexport{$search,$highlight,$family};\n")
        .doesNotContainPattern("(?m)^(import|export) ");
  }

  @Test
  void whatIsInAnotherFile_isImportedOnce() {
    Asset times = modules.alone("times");
    modules.alone("query-kept");
    modules.alone("query");
    modules.alone("saved");
    Asset page = modules.join("page", List.of("search", "highlight", "family"));
    Asset timeline =
        modules.join("timeline", List.of("timeline-calls", "timeline-causes", "family-place"));
    Asset lanes = modules.join("lanes", List.of("timeline-time", "timeline-span"));

    assertThat(text(timeline))
        .startsWith(
            "import{$highlight}from\"./" + page.name() + "\";\n" + CALL + "const $timeline_calls=");
    assertThat(text(lanes))
        .startsWith(
            "import*as $times from\"./" + times.name() + "\";\n" + CALL + "const $timeline_time=");
  }

  @Test
  void nameForWhatIsImported_staysItsName() {
    modules.alone("times");
    modules.join("lanes", List.of("timeline-time", "timeline-fit"));

    assertThat(
            text(
                modules.join(
                    "timeline", List.of("timeline-address", "timeline-dock", "timeline-choice"))))
        .contains("\nconst { choose: toChoice, giveUp } = $timeline_address;\n");
  }

  /** Indentation and comments are left out wherever they stand. */
  @Test
  void texts_endOnTheLineWhereTheyBegin_andHoldNoComment() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources").resolve(FOLDER))) {
      assertThat(files.filter(file -> file.toString().endsWith(".js")).toList())
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readAllLines(file))
                      .allSatisfy(line -> assertThat(line.split("`", -1).length % 2).isOdd())
                      .noneMatch(line -> line.matches(".*[\"'`][^\"'`]* // [^\"'`]*[\"'`].*")));
    }
  }

  @Test
  void importOfWhatComesLater_fails() {
    assertThatIllegalStateException()
        .isThrownBy(() -> modules.join("page", List.of("family", "highlight")))
        .withMessageContaining("highlight.js");
  }

  /** Whoever imports it would see what it was at first. */
  @Test
  void exportOfWhatMayChange_fails() {
    Modules odd = new Modules("modules/", "text/javascript");

    assertThatIllegalStateException()
        .isThrownBy(() -> odd.join("page", List.of("changing")))
        .withMessageContaining("changing.js has export let count");
  }
}
