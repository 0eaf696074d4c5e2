package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PluginsCommandTest {
  @TempDir Path folder;

  @Test
  void plugins_areListedWithVersionOriginAndInterface() {
    PluginJar.working(plugin("tiny"), "tiny").write();

    Typed typed = typed();

    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(line(typed, "tiny"))
        .matches(
            "tiny +1\\.2\\.3 +%d +tiny +%s".formatted(BackendPlugin.API_VERSION, plugin("tiny")));
    assertThat(typed.out()).startsWith("NAME ").contains("sqlite ").contains("class path");
  }

  @Test
  void bundledFolder_isLookedIntoToo() {
    PluginJar.working(plugin("tiny"), "tiny").write();
    Host host = new Host(folder, Map.of(), Optional.of(folder.resolve("plugins")), "1.0-test");

    assertThat(Typed.in(host, "plugins").out()).contains("\ntiny ");
  }

  @Test
  void pluginThatBundlesTheInterface_worksAllTheSame() {
    PluginJar.working(plugin("tiny"), "tiny").copyOf(BackendPlugin.class).write();

    assertThat(typed().code()).isZero();
  }

  @Test
  void brokenPlugin_isReportedAndKeepsNoOtherAway() {
    PluginJar.in(plugin("a-broken")).service("tiny.Nowhere", "tiny.Nor Here").write();
    PluginJar.working(plugin("b-works"), "tiny").write();

    Typed typed = typed();

    assertThat(typed.code()).isEqualTo(1);
    assertThat(line(typed, plugin("a-broken").toString())).contains("could not be loaded");
    assertThat(line(typed, "tiny")).endsWith(plugin("b-works").toString());
    assertThat(typed.err()).doesNotContain("\tat ");
  }

  @Test
  void folderWithoutPlugin_isAnError() throws IOException {
    Files.createDirectories(plugin("empty"));
    Files.writeString(folder.resolve("plugins/README.md"), "only folders count");

    Typed typed = typed();

    assertThat(typed.code()).isEqualTo(1);
    assertThat(line(typed, plugin("empty").toString())).endsWith("There is no plugin in it.");
  }

  @Test
  void pluginOfAnotherInterfaceVersion_isRefused() {
    PluginJar.ofApi(plugin("old"), "old", "0").write();

    Typed typed = typed();

    assertThat(typed.code()).isEqualTo(1);
    assertThat(line(typed, "old")).contains("It was made for version 0 of the plugin interface");
  }

  @Test
  void twoPluginsOfOneName_theSecondIsRefused() {
    PluginJar.working(plugin("one"), "tiny").write();
    PluginJar.working(plugin("two"), "tiny").write();

    Typed typed = typed();

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out().lines().filter(line -> line.startsWith("tiny ")))
        .satisfiesExactly(
            first -> assertThat(first).endsWith(plugin("one").toString()),
            second ->
                assertThat(second)
                    .contains(plugin("two").toString())
                    .endsWith("Another plugin has the same name."));
  }

  @Test
  void store_isOpenedByItsPluginUnderThePluginsClassLoader() {
    PluginJar.working(plugin("tiny"), "tiny").write();
    Host host = new Host(folder, Map.of("PYNMON_PLUGINS", "plugins"), Optional.empty(), "1.0-test");

    Typed typed = Typed.in(host, "apps", "tiny:anything", "--json");

    assertThat(typed.out()).contains("\"alias\":\"anything\",\"plugin\":\"tiny\"");
    assertThat(Typed.in(host, "apps", "tiny:anything").err())
        .isEqualTo(
            "anything: no pynenc application was found in tiny:anything. Is it the right one?\n");
  }

  private Path plugin(String name) {
    return folder.resolve("plugins").resolve(name);
  }

  private Typed typed() {
    return Typed.in(folder, "plugins", "--plugins", "plugins");
  }

  private static String line(Typed typed, String part) {
    List<String> lines = typed.out().lines().filter(line -> line.contains(part)).toList();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}
