package dev.pynmon.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mustachejava.MustacheException;
import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.web.access.Access;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.asset.Assets;
import dev.pynmon.web.asset.Icons;
import dev.pynmon.web.error.ErrorReplies;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.live.LiveStreams;
import dev.pynmon.web.shell.Shell;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Models;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** What holds for every template, those of later pages included. */
@Tag("slow")
class TemplateRulesTest {
  private static final int LONGEST_LINE = 200;

  private static final Pattern RUN_TOGETHER =
      Pattern.compile("(?:<[a-z][a-z0-9]*|=\"[^\"<>]*\")\\R +[a-z]");

  /** What leads somewhere: one that begins with a sign is a place on the page, or a picture. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          " (?:(?:form)?action|href|src|hx-get|data-(?:complete|copy-from|hub|live|of))="
              + "\"(?:\\{\\{#\\w+}})?\\{\\{(\\w+)}}");

  static List<Template<?>> templates() {
    Html html = new Html(Links.plain(""));
    new Shell(html, Assets.all(), "1.0.0", false);
    new ErrorReplies(html, _ -> LastSeen.NOTHING);
    UseCases useCases = new FakeMonitor().useCases();
    Access access = new Access("", AccessConfig.plain(), useCases.access(), Clock.systemUTC());
    WebRoutes.routes(html, Assets.all(), access, useCases, new LiveStreams());
    return html.templates();
  }

  static Stream<Path> files() throws IOException, URISyntaxException {
    return Files.walk(root()).filter(file -> file.toString().endsWith(".mustache"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void template_renders_when_everything_is_there(Template<?> template) {
    assertThat(Models.renderFull(template)).isNotBlank().doesNotContain(Models.HOSTILE);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void template_renders_when_nothing_is_there(Template<?> template) {
    assertThat(Models.renderEmpty(template)).doesNotContain("null");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void models_hold_finished_text_and_no_name_twice_from_outside_to_inside(Template<?> template) {
    assertThat(Models.faults(template.model())).isEmpty();
  }

  /** So that no text that stands beside it is taken for it. */
  @Test
  void address_is_no_plain_text() throws Exception {
    Set<String> addresses = new HashSet<>();
    try (Stream<Path> files = files()) {
      files.forEach(file -> addresses.addAll(addresses(read(file))));
    }

    assertThat(addresses).hasSizeGreaterThan(200);
    assertThat(templates())
        .allSatisfy(
            template ->
                assertThat(Models.textsNamed(addresses, template.model()))
                    .as(template.name())
                    .isEmpty());
  }

  @Test
  void plain_text_that_is_an_address_is_found() {
    Set<String> addresses =
        addresses(
            """
            <a class="{{css}}" href="{{page}}" title="{{title}}"><use href="#{{icon}}"/></a>
            <form action="{{form}}#place"><a href="{{#link}}{{linkPage}}{{/link}}"></a></form>
            """);

    assertThat(addresses).containsExactlyInAnyOrder("page", "form", "linkPage");
    assertThat(Models.textsNamed(addresses, Led.class)).containsExactlyInAnyOrder("page", "form");
  }

  private static Set<String> addresses(String template) {
    return ADDRESS
        .matcher(template)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void misspelt_name_throws() {
    Template<Greeting> template = new Html(Links.plain("")).template("test/typo", Greeting.class);

    assertThatThrownBy(() -> template.render(new Greeting("x")))
        .isInstanceOf(MustacheException.class);
  }

  @Test
  void misspelt_section_throws() {
    Template<Greeting> template =
        new Html(Links.plain("")).template("test/typo-section", Greeting.class);

    assertThatThrownBy(() -> template.render(new Greeting("x")))
        .isInstanceOf(MustacheException.class);
  }

  @ParameterizedTest
  @MethodSource("files")
  void template_escapes_everything_and_has_nothing_inline_or_from_elsewhere(Path file) {
    String text = read(file);

    assertThat(text)
        .doesNotContain("{{{", "{{&", "{{=", "http://", "https://", "src=\"//", "javascript:");
    assertThat(text).doesNotContainPattern("(?i)\\sstyle\\s*=").doesNotContainPattern("(?i)<style");
    assertThat(text).doesNotContainPattern("(?i)[\\s\"']on[a-z]+\\s*=");
    assertThat(text)
        .doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=)")
        .doesNotContainPattern("=\\{\\{");
  }

  /** A line that begins with blanks goes on with the one before. */
  @ParameterizedTest
  @MethodSource("files")
  void template_has_no_long_line(Path file) {
    assertThat(longLines(read(file))).isEmpty();
  }

  /** Browsers read patterns by the rules of the flag v, and pass over one that breaks them. */
  @ParameterizedTest
  @MethodSource("files")
  void pattern_of_a_field_escapes_what_stands_in_its_classes(Path file) {
    assertThat(bareSigns(read(file))).isEmpty();
  }

  @Test
  void bare_sign_in_a_class_is_found() {
    assertThat(bareSigns("pattern=\"[-\\d/]{1,2}(\\.[a-z0-9]|x-y)\"")).containsExactly("-", "/");
    assertThat(bareSigns("pattern=\"[\\-\\d\\/]\"")).isEmpty();
  }

  private static List<String> bareSigns(String template) {
    return Pattern.compile("pattern=\"([^\"]*)\"")
        .matcher(template)
        .results()
        .map(found -> found.group(1).replaceAll("\\\\.", "").replaceAll("\\w-\\w", ""))
        .flatMap(bare -> Pattern.compile("\\[([^\\]]*)]").matcher(bare).results())
        .flatMap(each -> Pattern.compile("[-()\\[{}/|]").matcher(each.group(1)).results())
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void long_line_is_found() {
    String longest = "x".repeat(LONGEST_LINE);

    assertThat(longLines("short\n" + longest + "\n")).isEmpty();
    assertThat(longLines("short\n" + longest + "y\n")).containsExactly(longest + "y");
  }

  /** The break is no text, so it parts no attribute from what stands before it. */
  @ParameterizedTest
  @MethodSource("files")
  void template_runs_no_attribute_into_what_stands_before(Path file) {
    assertThat(read(file)).doesNotContainPattern(RUN_TOGETHER);
  }

  @Test
  void attribute_that_runs_into_what_stands_before_is_found() {
    assertThat("<span\n  class=\"x\">").containsPattern(RUN_TOGETHER);
    assertThat("<span class=\"x\"\n  id=\"y\">").containsPattern(RUN_TOGETHER);
    assertThat("<span class=\"x\n  \" id=\"y\">").doesNotContainPattern(RUN_TOGETHER);
    assertThat("<p>\n  text</p>").doesNotContainPattern(RUN_TOGETHER);
  }

  @Test
  void continued_line_is_one() {
    Template<Greeting> template =
        new Html(Links.plain("")).template("test/continued", Greeting.class);

    assertThat(template.render(new Greeting("x")).text())
        .isEqualTo("<p><b>x</b><i>x</i></p>\n<p>x\nx</p>\n");
  }

  @Test
  void picture_is_printed_as_it_is_and_text_never() {
    Template<Pictured> template =
        new Html(Links.plain("")).template("test/pictured", Pictured.class);
    Svg picture = new SvgWriter().leaf("title", "1 < 2").svg();

    assertThat(template.render(new Pictured(picture, "<b>")).text())
        .isEqualTo("<p><title>1 &lt; 2</title></p><p>&lt;b&gt;</p><p>&lt;b&gt;</p>\n");
  }

  private static List<String> longLines(String text) {
    return text.lines().filter(line -> line.length() > LONGEST_LINE).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_picture_that_a_template_names_is_there(Path file) {
    String pictures = new String(Icons.FILE.plain(), StandardCharsets.UTF_8);

    assertThat(
            Pattern.compile("(?<=[#\"}])(?:i|st)-[a-z-]+(?=[\"{])").matcher(uses(file)).results())
        .allSatisfy(name -> assertThat(pictures).contains("<symbol id=\"" + name.group() + "\""));
  }

  private static String uses(Path file) {
    return Pattern.compile("<use href=\"[^>]*\"/>")
        .matcher(read(file))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining());
  }

  @Test
  void file_of_pictures_is_well_formed() throws Exception {
    Document pictures =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Icons.FILE.plain()));

    assertThat(pictures.getElementsByTagName("symbol").getLength()).isEqualTo(43);
  }

  @Test
  void every_template_file_is_used() throws Exception {
    Set<String> used = new HashSet<>();
    templates().forEach(template -> used.add(template.name()));
    try (Stream<Path> files = files()) {
      files.forEach(file -> used.addAll(included(file)));
    }

    try (Stream<Path> files = files()) {
      assertThat(
              files.map(TemplateRulesTest::name).filter(name -> !name.startsWith("test/")).toList())
          .isNotEmpty()
          .allSatisfy(name -> assertThat(used).contains(name));
    }
  }

  private static List<String> included(Path file) {
    String folder = name(file).replaceFirst("[^/]*$", "");
    return Pattern.compile("\\{\\{>\\s*([^}\\s]+)\\s*}}")
        .matcher(read(file))
        .results()
        .map(found -> found.group(1))
        .map(name -> name.startsWith("/") ? name.substring(1) : folder + name)
        .toList();
  }

  private static String name(Path file) {
    return root().relativize(file).toString().replaceFirst("\\.mustache$", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    try {
      return Path.of(Html.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolve("pynmon/templates");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  record Greeting(String name) {}

  record Led(String page, String title, List<Within> within) {
    record Within(String form, Href linkPage) {}
  }

  record Pictured(Svg shown, String said) {}
}
