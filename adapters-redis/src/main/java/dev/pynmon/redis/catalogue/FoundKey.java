package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.redis.key.AppKeys;
import java.util.Optional;

/**
 * A key that was met, taken apart. An application's id holds no colon, nor does a component's word.
 *
 * @param prefix the application
 * @param component the component
 * @param word how that component's keys are marked
 * @param name what follows
 */
record FoundKey(String prefix, Component component, String word, String name) {
  /** The mark of the one key that lies outside of its application. */
  static final String REGISTRY = "apps_info";

  static Optional<FoundKey> of(String key) {
    if (key.startsWith(AppKeys.REGISTRY)) {
      AppId app = new AppId(key.substring(AppKeys.REGISTRY.length()));
      String prefix = AppKeys.of(app).prefix();
      return Optional.of(new FoundKey(prefix, Component.STATE_BACKEND, REGISTRY, app.value()));
    }
    int app = key.indexOf(':', AppKeys.ROOT.length());
    int word = key.indexOf(':', app + 1);
    return app < 0 || word < 0 ? Optional.empty() : inApp(key, app, word);
  }

  private static Optional<FoundKey> inApp(String key, int app, int word) {
    String prefix = key.substring(AppKeys.ROOT.length(), app);
    String mark = key.substring(app + 1, word);
    return AppKeys.componentOf(mark)
        .map(component -> new FoundKey(prefix, component, mark, key.substring(word + 1)));
  }

  /** What follows this beginning, if the name begins so. */
  Optional<String> behind(String beginning) {
    return name.startsWith(beginning)
        ? Optional.of(name.substring(beginning.length()))
        : Optional.empty();
  }
}
