package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.domain.app.AppConfig;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.Component;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An application that is to be put together.
 *
 * @param group all that lies under its id
 * @param home the store that holds its state backend; empty when none does
 * @param config what is known of its configuration
 */
record AppSite(AppGroup group, Optional<Member> home, AppConfig config) {

  /** The one application of a group without a state backend. */
  static AppSite homeless(AppGroup group, AppConfigs configs) {
    List<AppInfo> infos =
        group.members().stream().flatMap(member -> member.stored().info().stream()).toList();
    return new AppSite(group, Optional.empty(), configs.of(infos));
  }

  /** The application of a group whose state backend lies here. */
  static AppSite at(AppGroup group, Member home, AppConfigs configs) {
    return new AppSite(
        group, Optional.of(home), configs.of(home.stored().info().stream().toList()));
  }

  /** Its components in this store, whether or not it left any trace there. */
  StoreApp in(OpenStore store) {
    return group.id().map(store::app).orElseGet(() -> store.app(group.prefix()));
  }

  /** True when its own record was found, whatever that says of its configuration. */
  boolean isDescribed() {
    return infos().findFirst().isPresent();
  }

  /** True when that was found, and the file that it names, if any, could be read. */
  boolean isConfigWhole() {
    return infos()
        .findFirst()
        .filter(info -> info.configFile().isEmpty() || hasFile(info))
        .isPresent();
  }

  private boolean hasFile(AppInfo info) {
    return config.layers().size() > info.config().stream().count();
  }

  private Stream<AppInfo> infos() {
    return home.map(List::of).orElse(group.members()).stream()
        .flatMap(member -> member.stored().info().stream());
  }

  /** What its code calls it: the original finds applications by that. */
  Optional<String> variable() {
    return infos()
        .flatMap(
            info ->
                info.module().stream()
                    .flatMap(
                        module -> info.appVariable().stream().map(name -> module + "." + name)))
        .findFirst();
  }

  boolean isHome(Member member) {
    return home.filter(member::equals).isPresent();
  }

  /** Some stores can only say "0.3 or newer"; what others say exactly is then enough. */
  Optional<String> versions() {
    List<String> said =
        Stream.concat(home.stream(), group.members().stream().filter(AppSite::isNoHome))
            .flatMap(member -> member.stored().pynenc().stream())
            .distinct()
            .toList();
    String exact =
        said.stream().filter(text -> !text.contains(" ")).collect(Collectors.joining(", "));
    return exact.isEmpty() ? said.stream().findFirst() : Optional.of(exact);
  }

  private static boolean isNoHome(Member member) {
    return !member.shows(Component.STATE_BACKEND);
  }
}
