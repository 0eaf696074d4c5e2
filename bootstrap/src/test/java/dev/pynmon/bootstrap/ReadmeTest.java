package dev.pynmon.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What the README says is true. */
@Isolated("reads what the whole process prints")
class ReadmeTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("## From Java.*?```java\n(.*?)```", Pattern.DOTALL);
  private static final String NAME = "FailedInvocations";

  @TempDir Path folder;

  @Test
  void exampleFromJava_listsWhatFailed() throws Exception {
    Golden golden = SqliteFixture.SHOP4.golden();
    Path store = SqliteFixture.SHOP4.copyFileTo(folder);
    List<String> failed =
        golden.newestRegisteredFirst().stream()
            .filter(
                id -> golden.invocations().get(id).state().status().status() == KnownStatus.FAILED)
            .map(id -> line(golden, id))
            .toList();

    assertThat(run(compiled(example()), "sqlite:" + store).lines())
        .containsExactlyElementsOf(failed);
    assertThat(failed).hasSize(8);
  }

  @Test
  void exampleFromJava_isTenLinesBesideImportsAndClass() {
    String body = example().substring(example().indexOf("  public static void main"));

    assertThat(body.strip().lines().filter(line -> !line.isBlank()).count())
        .isLessThanOrEqualTo(10);
  }

  @Test
  void everySetting_isInTheTable() {
    String readme = Repository.text("README.md");

    assertThat(Arrays.stream(Key.values()).filter(key -> !key.isOfCommandLine()))
        .allSatisfy(
            key ->
                assertThat(readme)
                    .containsPattern(
                        "\\| %s[^|]*\\| `%s` \\|".formatted(flag(key), key.variable())));
  }

  @Test
  void everyOptionOfPasswd_isExplained() {
    String security = Repository.text("docs/security.md");

    assertThat(List.of(Key.ROLE, Key.KEEP_PASSWORD, Key.END_SESSIONS, Key.TOKEN, Key.REMOVE))
        .allSatisfy(key -> assertThat(security).contains("| `" + key.flag() + "` | "));
  }

  private static String flag(Key key) {
    return key.isSecret() ? "–" : "`" + key.flag();
  }

  private static String line(Golden golden, InvocationId id) {
    GoldenInvocation invocation = golden.invocations().get(id);
    return id + " " + invocation.state().task();
  }

  private static String example() {
    Matcher matcher = EXAMPLE.matcher(Repository.text("README.md"));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private Path compiled(String source) throws IOException {
    Path file = Files.writeString(folder.resolve(NAME + ".java"), source);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    String classPath = System.getProperty("java.class.path");
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "-cp",
                classPath,
                "-proc:none",
                "--release",
                "25",
                file.toString());
    assertThat(code).isZero();
    return classes;
  }

  private static String run(Path classes, String argument) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      Method main = loader.loadClass(NAME).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[] {argument});
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
