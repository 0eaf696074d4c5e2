package dev.pynmon.application.fake;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Optional;
import java.util.Set;

/** Named in META-INF/services: each of its stores holds one application with two invocations. */
public final class ClassPathPlugin implements BackendPlugin {
  private final FakePlugin plugin = new FakePlugin("fake", "Fake", "fake");

  @Override
  public String name() {
    return plugin.name();
  }

  @Override
  public int apiVersion() {
    return plugin.apiVersion();
  }

  @Override
  public Set<String> schemes() {
    return plugin.schemes();
  }

  @Override
  public Set<String> pynencClasses(Component component) {
    return plugin.pynencClasses(component);
  }

  @Override
  public Optional<StoreUrl> locate(Component component, AppConfig config) {
    return plugin.locate(component, config);
  }

  @Override
  public Store open(StoreUrl url, BackendContext context) {
    FakeData data =
        new FakeData()
            .add(
                FakeInvocation.anInvocation("good").was(KnownStatus.SUCCESS, 1),
                FakeInvocation.anInvocation("bad").was(KnownStatus.FAILED, 2));
    return new FakeStore().holds(FakeInfo.bare("shop"), data, Component.values());
  }
}
