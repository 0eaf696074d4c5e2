package dev.pynmon.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakePlugin;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PluginsTest {
  private static final ClassLoader LOADER = PluginsTest.class.getClassLoader();
  private static final PluginOrigin CLASS_PATH =
      new PluginOrigin(PluginOrigin.CLASS_PATH, LOADER, false);
  private static final PluginOrigin FOLDER = new PluginOrigin("plugins/x", LOADER, true);

  /** Each makes a provider, or throws as a bad line of a services file does. */
  private final List<Supplier<Object>> lines = new ArrayList<>();

  private final Plugins plugins = new Plugins(this::source);

  private <T> Iterator<Provider<T>> source(Class<T> service, ClassLoader loader) {
    Iterator<Supplier<Object>> each = List.copyOf(lines).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Provider<T> next() {
        T made = service.cast(each.next().get());
        return new Provider<>(made.getClass().asSubclass(service), () -> made);
      }
    };
  }

  private void line(Object provider) {
    lines.add(() -> provider);
  }

  private void badLine() {
    lines.add(
        () -> {
          throw new ServiceConfigurationError("no such class");
        });
  }

  private List<String> errors() {
    return plugins.reports().stream().flatMap(report -> report.error().stream()).toList();
  }

  private List<String> usable() {
    return plugins.usable().stream().map(BackendPlugin::name).toList();
  }

  @Test
  void load_pluginsByName() {
    line(FakePlugin.sqlite());
    line(FakePlugin.redis());
    plugins.load(List.of(CLASS_PATH));
    assertThat(usable()).containsExactly("redis", "sqlite");
    assertThat(plugins.reports())
        .containsExactly(
            new PluginReport(
                "redis", "class path", "", 1, Set.of("redis", "rediss"), Optional.empty()),
            new PluginReport(
                "sqlite", "class path", "", 1, Set.of("file", "sqlite"), Optional.empty()));
  }

  @Test
  void load_badLine_isReportedAndTheOthersAreFound() {
    badLine();
    line(FakePlugin.sqlite());
    badLine();
    plugins.load(List.of(CLASS_PATH));
    assertThat(usable()).containsExactly("sqlite");
    assertThat(errors())
        .containsExactly(
            "It could not be loaded (ServiceConfigurationError, see the log).",
            "It could not be loaded (ServiceConfigurationError, see the log).");
  }

  @Test
  void load_endlessErrors_comeToAnEnd() {
    for (int number = 0; number < 1_000; number++) {
      badLine();
    }
    plugins.load(List.of(CLASS_PATH));
    assertThat(errors()).hasSize(100);
  }

  @Test
  void load_sameNameTwice_theFirstIsUsed() {
    line(FakePlugin.sqlite());
    line(new FakePlugin("sqlite", "Other", "other"));
    plugins.load(List.of(CLASS_PATH));
    assertThat(usable()).containsExactly("sqlite");
    assertThat(errors()).containsExactly("Another plugin has the same name.");
  }

  @Test
  void load_sameSchemeTwice_theFirstIsUsed() {
    line(FakePlugin.redis());
    line(new FakePlugin("valkey", "Valkey", "valkey", "rediss"));
    plugins.load(List.of(CLASS_PATH));
    assertThat(usable()).containsExactly("redis");
    assertThat(errors()).containsExactly("Another plugin opens rediss: already.");
  }

  @Test
  void load_anotherInterfaceVersion_isRefused() {
    line(new Older());
    plugins.load(List.of(CLASS_PATH));
    assertThat(usable()).isEmpty();
    assertThat(plugins.reports())
        .containsExactly(
            new PluginReport(
                "older",
                "class path",
                "",
                0,
                Set.of("old"),
                Optional.of(
                    "It was made for version 0 of the plugin interface, this Pynmon has version"
                        + " 1.")));
  }

  @Test
  void load_folderWithoutPlugin_isAnError() {
    plugins.load(List.of(CLASS_PATH, FOLDER));
    assertThat(plugins.reports())
        .containsExactly(
            new PluginReport(
                "", "plugins/x", "", 0, Set.of(), Optional.of("There is no plugin in it.")));
  }

  @Test
  void only_exactlyOne_isUsed() {
    line(new FakeDecoder());
    assertThat(plugins.only(ValueDecoder.class, LOADER)).isInstanceOf(FakeDecoder.class);
  }

  @Test
  void only_noneOrTwo_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> plugins.only(ValueDecoder.class, LOADER))
        .withMessageContaining("0 were found");
    ValueDecoder decoder = new FakeDecoder();
    line(decoder);
    line(decoder);
    assertThatIllegalStateException()
        .isThrownBy(() -> plugins.only(ValueDecoder.class, LOADER))
        .withMessageContaining("2 were found");
  }

  private static final class Older implements BackendPlugin {
    @Override
    public String name() {
      return "older";
    }

    @Override
    public int apiVersion() {
      return 0;
    }

    @Override
    public Set<String> schemes() {
      return Set.of("old");
    }

    @Override
    public Set<String> pynencClasses(Component component) {
      return Set.of();
    }

    @Override
    public Optional<StoreUrl> locate(Component component, AppConfig config) {
      return Optional.empty();
    }

    @Override
    public Store open(StoreUrl url, BackendContext context) {
      throw new IllegalStateException("is never used");
    }
  }
}
