package dev.pynmon.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.asset.Asset;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.asset.Icons;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StaticFilesTest {
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.of(FakeApps.of("shop"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** Those of an ordinary page. */
  static Stream<Asset> assets() {
    return with(Assets.all().modules());
  }

  /** Those of all pages. */
  static Stream<Asset> all() {
    return Stream.of(timeline(), logs(), Assets.all().modulesToKeepUp().stream())
        .flatMap(each -> each)
        .distinct();
  }

  private static Stream<Asset> timeline() {
    return with(Assets.all().modulesForTimeline());
  }

  private static Stream<Asset> logs() {
    return with(Assets.all().modulesForLogs());
  }

  private static int bytes(Stream<Asset> assets) {
    return assets.mapToInt(asset -> asset.gzip().length).sum();
  }

  private static Stream<Asset> with(List<Asset> modules) {
    Assets all = Assets.all();
    return Stream.of(all.styles(), all.scripts(), modules, List.of(all.favicon()))
        .flatMap(List::stream);
  }

  static Stream<Arguments> files() {
    return Stream.concat(
        all().map(asset -> Arguments.of("/static/" + asset.name(), asset)),
        Stream.of(Arguments.of("/" + Icons.FILE.name(), Icons.FILE)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_is_served_compressed_and_kept_for_ever(String path, Asset asset) {
    HttpResponse<String> plain = site.call(path);
    HttpResponse<String> packed = site.call(path, "Accept-Encoding", "gzip");

    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(plain.body()).isEqualTo(new String(asset.plain(), StandardCharsets.UTF_8));
    assertThat(plain.headers().firstValue("content-type")).contains(asset.type());
    assertThat(plain.headers().firstValue("cache-control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(plain.headers().firstValue("etag")).contains(asset.etag());
    assertThat(plain.headers().firstValue("vary")).contains("Accept-Encoding");
    assertThat(path).matches("/static/[a-z-]+-[0-9a-f]{12}\\.(css|js|svg)|/i-[0-9a-f]{6}\\.svg");
    if (asset.plain().length > 1_400) {
      assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
      assertThat(packed.headers().firstValueAsLong("content-length")).hasValue(asset.gzip().length);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_that_the_browser_has_is_304(String path, Asset asset) {
    HttpResponse<String> answer = site.call(path, "If-None-Match", "\"x\", W/" + asset.etag());

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("etag")).contains(asset.etag());
  }

  @Test
  void file_of_another_hash_is_404() {
    assertThat(site.browse("/static/pynmon-000000000000.css").statusCode()).isEqualTo(404);
    assertThat(site.browse("/static/pynmon.css").statusCode()).isEqualTo(404);
  }

  @Test
  void everything_a_page_loads_is_there() {
    String page = site.browse("/apps/").body();

    assertThat(
            Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1)))
        .hasSize((int) assets().count())
        .allSatisfy(path -> assertThat(site.call(path).statusCode()).isEqualTo(200));
  }

  @Test
  void every_picture_of_a_page_is_in_the_one_file_of_pictures() {
    String page = site.browse("/apps/").body();
    String icons = new String(Icons.FILE.plain(), StandardCharsets.UTF_8);

    assertThat(page).doesNotContain("<symbol");
    assertThat(Pattern.compile("<use href=\"([^\"#]*)#([^\"]+)\"").matcher(page).results())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            found -> {
              assertThat(found.group(1)).isEqualTo("/" + Icons.FILE.name());
              assertThat(icons).contains("<symbol id=\"" + found.group(2) + "\"");
            });
    assertThat(Icons.FILE.gzip()).hasSizeLessThan(3_000);
  }

  @Test
  void favicon_is_found_where_browsers_look_for_it() {
    assertThat(site.call("/favicon.ico").headers().firstValue("content-type"))
        .contains("image/svg+xml");
  }

  @Test
  void bytes_of_all_files_of_a_page_stay_few() {
    assertThat(bytes(assets())).isLessThan(63_500);
    assertThat(bytes(Assets.all().modulesToKeepUp().stream())).isLessThan(5_900);
    assertThat(bytes(timeline())).isLessThan(83_000);
    assertThat(bytes(logs())).isLessThan(80_500);
  }

  @Test
  void our_files_are_sent_without_their_comments() {
    assertThat(all().filter(asset -> asset.name().endsWith(".js")))
        .filteredOn(asset -> !Assets.all().scripts().contains(asset))
        .isNotEmpty()
        .allSatisfy(
            module ->
                assertThat(new String(module.plain(), StandardCharsets.UTF_8).lines())
                    .noneMatch(line -> line.startsWith("//") || line.contains(" // ")));
    assertThat(new String(Assets.all().styles().getLast().plain(), StandardCharsets.UTF_8))
        .startsWith(":root")
        .doesNotContain("/*");
  }

  @ParameterizedTest
  @MethodSource("all")
  void our_files_load_nothing_from_elsewhere(Asset asset) {
    String text = new String(asset.plain(), StandardCharsets.UTF_8);

    assertThat(text)
        .doesNotContain(
            "@import", "url(http", "url(\"http", "url(//", "import(\"http", "from \"http");
  }
}
