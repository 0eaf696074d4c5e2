package dev.pynmon.application.service.app;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Chooses among the stores in which a component left evidence. The application's class decides;
 * where that does not, the address it names, then the state backend's own store, then the store
 * that lies nearest to it, then the order of naming.
 */
final class EvidenceChoice {
  private final Component component;
  private final AppSite site;
  private final Optional<String> className;
  private final Supplier<List<StoreUrl>> configured;

  EvidenceChoice(Component component, AppSite site, Supplier<List<StoreUrl>> configured) {
    this.component = component;
    this.site = site;
    this.className = site.config().classOf(component);
    this.configured = configured;
  }

  Optional<Member> best() {
    if (component == Component.STATE_BACKEND && site.home().isPresent()) {
      return site.home();
    }
    List<Member> shown = site.group().members().stream().filter(this::mayBe).toList();
    return shown.size() < 2 ? shown.stream().findFirst() : shown.stream().min(order());
  }

  /** Another home's component is that home's, unless only that home is of the configured kind. */
  private boolean mayBe(Member member) {
    return member.shows(component) && (!belongsToAnother(member) || onlyItIsOfTheClass(member));
  }

  private boolean belongsToAnother(Member member) {
    return site.home().isPresent() && !site.isHome(member) && member.shows(Component.STATE_BACKEND);
  }

  private boolean onlyItIsOfTheClass(Member member) {
    return className.filter(name -> member.store().reads(component, name)).isPresent()
        && !site.home().map(this::mayBeOfTheClass).orElse(false);
  }

  private Comparator<Member> order() {
    List<String> urls = configured.get().stream().map(StoreName::identity).toList();
    return comparing((Member member) -> !mayBeOfTheClass(member))
        .thenComparing(member -> !urls.contains(StoreName.identity(member.store().url())))
        .thenComparing(member -> !site.isHome(member))
        .thenComparing(comparingInt(this::nearness).reversed());
  }

  private boolean mayBeOfTheClass(Member member) {
    return className.map(name -> member.store().reads(component, name)).orElse(true);
  }

  private int nearness(Member member) {
    String own = site.home().map(near -> StoreName.identity(near.store().url())).orElse("");
    String other = StoreName.identity(member.store().url());
    int length = 0;
    while (length < Math.min(own.length(), other.length())
        && own.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
